package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizReaderTest {

    @TempDir
    Path root;

    private final List<String> problems = new ArrayList<>();
    private Contents contents;

    @BeforeEach
    void write() {
        contents = new Contents(root);
    }

    @Test
    void both_languages_become_one_quiz() {
        Quiz quiz = read().orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(quiz.questions()).extracting(Question::id).containsExactly("one", "two", "three");
        assertThat(quiz.questions().get(0).text().ko()).isEqualTo("무엇");
        assertThat(quiz.questions().get(0).text().en()).isEqualTo("What");
    }

    @Test
    void texts_are_markdown_without_html() {
        both("text: \"What\"", "text: \"무엇\"", "text: \"`a` <b>\"");

        assertThat(read().orElseThrow().questions().get(0).text().en()).isEqualTo("<code>a</code> &lt;b&gt;");
    }

    @Test
    void a_single_question_has_exactly_one_right_option() {
        both("correct: true, ", "correct: true, ", "");

        read();
        assertThat(problems).allMatch(problem -> problem.contains("expected one with 'correct: true', found 0"));
        assertThat(problems).hasSize(2);
    }

    @Test
    void the_right_option_must_be_the_same_in_both_languages() {
        contents.change(Language.KO, "pod.quiz.yaml", "{id: a, correct: true,", "{id: a,");
        contents.change(
                Language.KO,
                "pod.quiz.yaml",
                "- {id: b, text: \"무엇\", why: \"무엇\"}\n  - id: two",
                "- {id: b, correct: true, text: \"무엇\", why: \"무엇\"}\n  - id: two");

        read();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem)
                .contains("one single [a+, b]", "found [one single [a, b+]"));
    }

    @Test
    void each_option_of_a_match_has_a_counterpart_of_its_own() {
        both("with: \"What 2\"", "with: \"무엇 2\"", "with: \"What 1\"");
        contents.change(Language.KO, "pod.quiz.yaml", "with: \"무엇 1\"", "with: \"What 1\"");

        read();
        assertThat(problems).hasSize(2).allMatch(problem -> problem.contains("expected a 'with' of its own for each"));
    }

    @Test
    void every_option_has_its_explanation() {
        contents.change(Language.EN, "pod.quiz.yaml", ", why: \"What\"}\n  - id: three", "}\n  - id: three");

        read();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem)
                .contains("why: expected a text, found nothing"));
    }

    private void both(String en, String ko, String to) {
        contents.change(Language.EN, "pod.quiz.yaml", en, to);
        contents.change(Language.KO, "pod.quiz.yaml", ko, to);
    }

    private Optional<Quiz> read() {
        return QuizReader.read(
                "pod",
                new ContentFolder(Language.KO, contents.folder(Language.KO)),
                new ContentFolder(Language.EN, contents.folder(Language.EN)),
                problem -> problems.add(problem.toString()));
    }
}
