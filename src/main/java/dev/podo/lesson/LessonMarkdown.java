package dev.podo.lesson;

import dev.podo.text.Language;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns a lesson's Markdown into HTML for one language. HTML in the Markdown is shown as text, never passed on. */
final class LessonMarkdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final Language language;
    private final Glossary glossary;
    private final HtmlRenderer renderer;

    LessonMarkdown(Language language, Glossary glossary) {
        this.language = language;
        this.glossary = glossary;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new LessonNodeRenderer(context, language))
                .nodeRendererFactory(context -> new TermNodeRenderer(context, language))
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> LessonMarkdown::attributes)
                .build();
    }

    /** @param lesson the id of the lesson, whose own words get no links */
    RenderedText render(String lesson, String text, ProblemAt problems) {
        MarkedText marked = MarkedText.of(text, problems);
        Node document = PARSER.parse(marked.markdown());
        LessonOutline outline = new LessonOutline(language, marked.markdown(), problems);
        document.accept(outline);
        document.accept(new TermLinks(glossary, language, lesson));
        return outline.rendered(renderer.render(document), marked.marks());
    }

    private static void attributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link) {
            boolean external = link.getDestination().matches("(?i)https?://.*");
            // Sanitised links come with nofollow, which is for strangers' links, not for an author's.
            attributes.compute("rel", (rel, nofollow) -> external ? "noopener" : null);
        }
        if (node instanceof Heading heading) {
            attributes.put("id", HeadingId.of(heading));
        }
    }

    /** Takes a problem at a line of the Markdown, counted from 1. */
    @FunctionalInterface
    interface ProblemAt {
        void accept(int line, String message);
    }
}
