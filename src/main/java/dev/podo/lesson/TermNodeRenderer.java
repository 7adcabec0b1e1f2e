package dev.podo.lesson;

import dev.podo.text.Html;
import dev.podo.text.Language;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows a glossary's word as a link, with its meaning beside it for those who point at it or come to it by keyboard. */
final class TermNodeRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final Language language;

    TermNodeRenderer(HtmlNodeRendererContext context, Language language) {
        this.html = context.getWriter();
        this.language = language;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TermNode.class);
    }

    @Override
    public void render(Node node) {
        TermNode use = (TermNode) node;
        Term term = use.term();
        String meaning = "term-" + term.id();
        html.raw("<a class=\"term\" href=\"/" + language.code() + "/glossary#" + term.id() + "\" aria-describedby=\""
                + meaning + "\">");
        html.text(use.words());
        html.raw("</a><span class=\"term-meaning\" role=\"tooltip\" id=\"" + meaning + "\">"
                + Html.escape(term.meaning().in(language)) + "</span>");
    }
}
