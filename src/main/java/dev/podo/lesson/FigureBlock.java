package dev.podo.lesson;

import org.commonmark.node.CustomBlock;

/** A paragraph that held nothing but <code>![caption](figure:name)</code>. */
final class FigureBlock extends CustomBlock {

    static final String SCHEME = "figure:";

    private final String svg;
    private final String caption;

    FigureBlock(String svg, String caption) {
        this.svg = svg;
        this.caption = caption;
    }

    String svg() {
        return svg;
    }

    String caption() {
        return caption;
    }
}
