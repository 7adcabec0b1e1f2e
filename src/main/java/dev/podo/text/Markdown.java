package dev.podo.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown to HTML. Raw HTML comes out as text, and links lead only to addresses that are safe to follow. */
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();
    private static final String PARAGRAPH = "<p>";

    private Markdown() {}

    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** The same for a sentence or two, without the paragraph around it. */
    public static String inline(String markdown) {
        String html = html(markdown).strip();
        return html.startsWith(PARAGRAPH) && html.indexOf(PARAGRAPH, 1) < 0
                ? html.substring(PARAGRAPH.length(), html.length() - PARAGRAPH.length() - 1)
                : html;
    }

    /** The words alone. */
    public static String plain(String markdown) {
        return WORDS.render(PARSER.parse(markdown)).strip();
    }
}
