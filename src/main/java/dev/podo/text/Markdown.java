package dev.podo.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
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
            .nodeRendererFactory(WordsOfCode::new)
            .build();
    private static final Pattern BULLET = Pattern.compile("(?m)^ *- ");
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

    /** The words alone, each paragraph and each point of a list on a line of its own. */
    public static String plain(String markdown) {
        return BULLET.matcher(WORDS.render(PARSER.parse(markdown)))
                .replaceAll("")
                .strip();
    }

    /** Code as it stands: the renderer's own would put it in quotation marks. */
    private record WordsOfCode(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Code.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().write(((Code) node).getLiteral());
        }
    }
}
