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
    private final HtmlRenderer renderer;

    LessonMarkdown(Language language) {
        this.language = language;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(context -> new LessonNodeRenderer(context, language))
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> LessonMarkdown::attributes)
                .build();
    }

    RenderedText render(String markdown, ProblemAt problems) {
        Node document = PARSER.parse(markdown);
        LessonOutline outline = new LessonOutline(language, problems);
        document.accept(outline);
        return outline.rendered(renderer.render(document));
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
