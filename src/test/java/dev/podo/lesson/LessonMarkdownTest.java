package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonMarkdownTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void rawHtmlIsShownAndNotPassedOn() {
        String html = html("<script>alert(1)</script>\n\ntext <img src=x onerror=alert(1)>");

        assertThat(html).doesNotContain("<script", "<img").contains("&lt;script&gt;", "&lt;img");
    }

    @Test
    void scriptLinksLoseTheirTarget() {
        assertThat(html("[x](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void codeIsEscapedBeforeItIsColoured() {
        String html = html("```yaml\nname: \"</code><script>\" # <b>\n```");

        assertThat(html)
                .doesNotContain("<script", "<b>")
                .contains("<span class=\"y-key\">name</span>: "
                        + "<span class=\"y-string\">&quot;&lt;/code&gt;&lt;script&gt;&quot;</span> "
                        + "<span class=\"y-comment\"># &lt;b&gt;</span>");
    }

    @Test
    void everyCodeBlockHasACopyButtonThatWaitsForItsScript() {
        assertThat(html("```console\nkubectl get pod\n```"))
                .contains("<button type=\"button\" class=\"button button-small copy\" data-copy hidden")
                .contains("Copy</button>")
                .contains("class=\"language-console\">kubectl get pod\n</code>");
    }

    @Test
    void aWrittenIdIsTakenFromTheHeading() {
        RenderedText text = render("## 해 보기 {#try}\n\n### `kubectl` 명령 {#kubectl}");

        assertThat(text.html()).contains("<h2 id=\"try\">해 보기</h2>");
        assertThat(text.sections())
                .containsExactly(
                        new Section(2, "try", "해 보기", "## 해 보기 {#try}"),
                        new Section(3, "kubectl", "kubectl 명령", "### `kubectl` 명령 {#kubectl}"));
    }

    @Test
    void aHeadingWithoutAnIdGetsAStableOneThatKeepsHangul() {
        RenderedText text = render("## 파드란 무엇인가?\n\n## Read on\n\n## Read on");

        assertThat(text.headingIds()).containsExactly("파드란-무엇인가", "read-on", "read-on-1");
    }

    @Test
    void idsThatAreTakenOrMalformedAreProblems() {
        render("## A {#a}\n\n## B {#a}\n\n## C {#C c}\n\n# D {#d}");

        assertThat(problems)
                .satisfiesExactly(
                        taken -> assertThat(taken).startsWith("3: the heading id 'a' is taken"),
                        form -> assertThat(form).startsWith("5: the heading id 'C c'"),
                        level -> assertThat(level).startsWith("7: a lesson’s headings start at '##'"));
    }

    @Test
    void aPictureSpeaksTheReadersLanguage() {
        String markdown = "![그림](figure:pod-anatomy)";

        assertThat(new LessonMarkdown(Language.KO, Glossary.NONE)
                        .render("", markdown, this::note)
                        .html())
                .contains("<figure><svg", "파드의 구조</title>", "<figcaption>그림</figcaption></figure>")
                .doesNotContain("{t:", "<p>", "style=");
        assertThat(html(markdown)).contains("Anatomy of a Pod</title>");
        assertThat(problems).isEmpty();
    }

    @Test
    void anyOtherImageIsAProblem() {
        render("text ![x](figure:pod-anatomy)\n\n![x](https://example.org/x.png)\n\n![x](figure:../secret)");

        assertThat(problems)
                .satisfiesExactly(
                        inline -> assertThat(inline).startsWith("1: an image must be"),
                        remote -> assertThat(remote).startsWith("3: an image must be"),
                        outside -> assertThat(outside).startsWith("5: there is no picture"));
    }

    @Test
    void linksOutSendNoOpener() {
        assertThat(html("[a](https://kubernetes.io/) [b](/en/labs/pod-first)"))
                .contains("<a rel=\"noopener\" href=\"https://kubernetes.io/\">")
                .contains("<a href=\"/en/labs/pod-first\">");
    }

    @Test
    void quotesAreCalloutsAndTablesScroll() {
        assertThat(html("> **Note** text\n\n| a |\n| --- |\n| b |"))
                .contains("role=\"note\"")
                .contains("class=\"callout\"")
                .containsPattern("<div [^>]*class=\"table-scroll\"[^>]*>\\s*<table>");
    }

    private String html(String markdown) {
        return render(markdown).html();
    }

    private RenderedText render(String markdown) {
        return new LessonMarkdown(Language.EN, Glossary.NONE).render("", markdown, this::note);
    }

    private void note(int line, String message) {
        problems.add(line + ": " + message);
    }
}
