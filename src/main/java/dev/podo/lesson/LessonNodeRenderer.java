package dev.podo.lesson;

import dev.podo.text.Html;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.YamlColours;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** What lessons show otherwise than plain Markdown does: code, callouts, pictures and wide tables. */
final class LessonNodeRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Language language;

    LessonNodeRenderer(HtmlNodeRendererContext context, Language language) {
        this.context = context;
        this.html = context.getWriter();
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, BlockQuote.class, FigureBlock.class, ScrollBlock.class);
    }

    @Override
    public void render(Node node) {
        html.line();
        if (node instanceof FencedCodeBlock code) {
            code(code);
        } else if (node instanceof FigureBlock figure) {
            figure(figure);
        } else if (node instanceof BlockQuote) {
            wrap(node, Map.of("class", "callout", "role", "note"));
        } else {
            wrap(node, Map.of("class", "table-scroll", "tabindex", "0"));
        }
        html.line();
    }

    private void code(FencedCodeBlock block) {
        CodeInfo info = CodeInfo.of(block);
        html.tag("div", Map.of("class", "code"));
        if (info.isForTheReader()) {
            copyButton();
        }
        info.name().ifPresent(name -> html.raw("<p class=\"code-name\">" + Html.escape(name) + "</p>"));
        html.tag("pre", Map.of("tabindex", "0"));
        html.tag("code", Map.of("class", "language-" + Html.escape(info.kind())));
        html.raw(info.kind().equals("yaml") ? YamlColours.html(block.getLiteral()) : Html.escape(block.getLiteral()));
        html.raw("</code></pre></div>");
    }

    private void copyButton() {
        // Hidden until copy.js is there to answer it.
        html.raw("<button type=\"button\" class=\"button button-small copy\" data-copy hidden data-copied=\""
                + message("lesson_copied") + "\" data-failed=\"" + message("lesson_copy_failed") + "\">"
                + message("lesson_copy") + "</button>");
    }

    private void figure(FigureBlock figure) {
        html.tag("figure");
        html.raw(figure.svg());
        html.tag("figcaption");
        html.text(figure.caption());
        html.raw("</figcaption>");
        if (!figure.steps().isEmpty()) {
            steps(figure);
        }
        html.raw("</figure>");
    }

    private void steps(FigureBlock figure) {
        html.raw("<ol class=\"figure-steps\" data-previous=\"" + message("lesson_step_previous") + "\" data-next=\""
                + message("lesson_step_next") + "\" data-all=\"" + message("lesson_step_all") + "\">");
        figure.steps().forEach(step -> html.raw("<li>" + Html.escape(step) + "</li>"));
        html.raw("</ol>");
    }

    private void wrap(Node node, Map<String, String> attributes) {
        html.tag("div", attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/div");
    }

    private String message(String key) {
        return Html.escape(Messages.in(language, key));
    }
}
