package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckContentTest {

    @TempDir
    Path root;

    private Contents contents;

    @BeforeEach
    void write() {
        contents = new Contents(root);
    }

    @Test
    void a_sound_course_passes() {
        ContentReport report = check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.drift()).isEmpty();
        assertThat(report.deadLinks()).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.notesLines()).isEqualTo(2);
        assertThat(report.mirrored()).containsEntry("ko", 2L).containsEntry("en", 2L);
    }

    @Test
    void english_that_changed_alone_leaves_korean_behind() {
        contents.change(Language.EN, "pod.md", "Make one", "Make two");

        assertThat(check().drift()).containsExactly("pod#idea: 한국어 was not brought in step with English");
    }

    @Test
    void korean_that_changed_alone_leaves_english_behind() {
        contents.change(Language.KO, "pod.quiz.yaml", "무엇 2", "무엇 3");

        assertThat(check().drift()).containsExactly("pod?three: English was not brought in step with 한국어");
    }

    @Test
    void a_missing_file_is_found() {
        contents.delete(Language.KO, "pod.md");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("has no 한국어 version"));
    }

    @Test
    void a_missing_heading_is_found() {
        contents.change(Language.KO, "pod.md", "## 생각 {#idea}\n", "");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("heading ids: expected [idea]"));
    }

    @Test
    void a_missing_picture_is_found() {
        contents.change(Language.KO, "pod.md", "![그림](figure:pod-anatomy)", "");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("figures: expected [pod-anatomy]"));
    }

    @Test
    void a_missing_question_is_found() {
        contents.change(Language.KO, "pod.quiz.yaml", "id: three", "id: four");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("questions: expected"));
    }

    @Test
    void a_missing_quiz_is_found() {
        contents.delete(Language.KO, "pod.quiz.yaml");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("has no 한국어 version"));
    }

    @Test
    void a_missing_term_is_found() {
        contents.change(Language.KO, "glossary.yaml", "id: pod", "id: node");

        assertThat(check().problems()).anyMatch(problem -> problem.contains("the term 'pod' of"));
    }

    @Test
    void a_dead_link_is_found() {
        contents.change(Language.EN, "pod.md", "/en/labs/pod-first", "/en/labs/pod-last");
        contents.agree();

        assertThat(check().deadLinks()).containsExactly("pod (en): /en/labs/pod-last");
    }

    @Test
    void a_link_into_the_other_language_is_dead() {
        contents.change(Language.KO, "pod.md", "/ko/labs/pod-first", "/en/labs/pod-first");
        contents.agree();

        assertThat(check().deadLinks()).containsExactly("pod (ko): /en/labs/pod-first");
    }

    @Test
    void a_dead_anchor_is_found() {
        contents.change(Language.EN, "pod.md", "/en/labs/pod-first", "/en/lessons/pod#ideas");
        contents.agree();

        assertThat(check().deadLinks()).containsExactly("pod (en): /en/lessons/pod#ideas");
    }

    @Test
    void a_line_of_the_notes_that_no_lesson_mirrors_is_found() {
        contents.write(contents.notes(), "- pod\n- small\n- forgotten\n");

        assertThat(check().problems())
                .containsExactly(
                        "notes:3: no lesson in 한국어 mirrors this line",
                        "notes:3: no lesson in English mirrors this line");
        assertThat(check().isSound()).isFalse();
    }

    @Test
    void an_english_sentence_in_korean_text_is_found() {
        contents.change(Language.KO, "pod.md", "에서 만듭니다.", "에서 만듭니다. This is what we do here.");
        contents.agree();

        assertThat(check().problems()).anyMatch(problem -> problem.contains("This is what we do here"));
    }

    @Test
    void english_code_and_quotes_may_stand_in_korean_text() {
        contents.change(
                Language.KO,
                "pod.md",
                "에서 만듭니다.",
                "에서 만듭니다. “this is what the notes say here” `kubectl get pod a b c d`");
        contents.agree();

        assertThat(check().problems()).isEmpty();
    }

    @Test
    void code_and_quotes_may_go_on_in_the_next_line() {
        contents.change(
                Language.KO,
                "pod.md",
                "에서 만듭니다.",
                "에서 만듭니다. `waiting for first consumer to be\ncreated before binding it`, “said the\nnotes of somebody else once”");
        contents.agree();

        assertThat(check().problems()).isEmpty();
    }

    @Test
    void english_code_may_stand_in_a_korean_quiz() {
        contents.change(
                Language.KO,
                "pod.quiz.yaml",
                "kind: single\n    text: \"",
                "kind: single\n    text: \"`waiting for it to be created first` ");
        contents.agree();

        assertThat(check().problems()).isEmpty();
    }

    @Test
    void a_term_that_differs_from_the_glossary_is_found() {
        contents.change(Language.KO, "pod.md", "파드는 ", "포드는 ");
        contents.agree();

        assertThat(check().problems()).containsExactly("pod#idea (ko): '포드': the glossary says '파드'");
    }

    @Test
    void a_block_that_is_gone_must_go_from_the_record_too() {
        contents.write(
                Language.KO,
                "in-step.yaml",
                new InStep(Map.of(Language.KO, Map.of(), Language.EN, Map.of()))
                                .with(List.of(), Language.KO, block -> true)
                        + "\"pod#old\": \"000000000000\"\n");

        assertThat(check().drift()).contains("pod#old: recorded in 한국어 and no longer there");
    }

    private ContentReport check() {
        return CheckContent.run(contents::folder, contents.notes(), Set.of("pod-first"));
    }
}
