package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermLinksTest {

    private static final Glossary GLOSSARY = new Glossary(List.of(
            term("pod", "파드", "Pod", "Pods", true),
            term("control-plane", "컨트롤 플레인", "control plane", "", true),
            term("service", "서비스", "Service", "", true),
            term("image", "이미지", "image", "", false)));

    @Test
    void the_first_use_is_linked_and_no_other() {
        String html = render(Language.EN, "A Pod and a Pod. The Service.");

        assertThat(html).containsOnlyOnce("/en/glossary#pod").containsOnlyOnce("/en/glossary#service");
        assertThat(html)
                .contains("A <a class=\"term\" href=\"/en/glossary#pod\" aria-describedby=\"term-pod\">Pod</a>");
    }

    @Test
    void a_longer_word_is_another_word() {
        assertThat(render(Language.EN, "A Podium, a PodSpec, a sub-Pod.")).doesNotContain("glossary");
        assertThat(render(Language.KO, "파드캐스트를 듣습니다.")).doesNotContain("glossary");
    }

    @Test
    void korean_words_keep_their_particles() {
        assertThat(render(Language.KO, "이 파드에는 컨테이너가 있습니다.")).contains("파드</a>").contains("에는 컨테이너가");
    }

    @Test
    void a_common_noun_is_found_at_the_start_of_a_sentence_too() {
        assertThat(render(Language.EN, "Control plane first.")).contains("Control plane</a>");
        assertThat(render(Language.EN, "a service of ours")).doesNotContain("glossary");
    }

    @Test
    void headings_links_and_code_are_left_alone() {
        assertThat(render(Language.EN, "## Pod {#pod}\n\n[Pod](/en/lessons/pod) and `Pod`"))
                .doesNotContain("glossary");
    }

    @Test
    void words_that_are_everywhere_and_those_of_the_lesson_itself_are_not_linked() {
        assertThat(render(Language.EN, "An image.")).doesNotContain("glossary");
        assertThat(new LessonMarkdown(Language.EN, GLOSSARY)
                        .render("pod-lesson", "A Pod.", (line, problem) -> {})
                        .html())
                .doesNotContain("glossary");
    }

    @Test
    void a_meaning_is_escaped() {
        assertThat(render(Language.EN, "A Pod.")).contains("&lt;small&gt;").doesNotContain("<small>");
    }

    private static String render(Language language, String markdown) {
        return new LessonMarkdown(language, GLOSSARY)
                .render("other", markdown, (line, problem) -> {})
                .html();
    }

    private static Term term(String id, String ko, String en, String also, boolean linked) {
        return new Term(
                id,
                new Text(ko, en),
                Map.of(Language.KO, List.of(), Language.EN, also.isEmpty() ? List.of() : List.of(also)),
                Map.of(Language.KO, List.of(), Language.EN, List.of()),
                Text.same("<small>"),
                id + "-lesson",
                linked);
    }
}
