package dev.podo.lesson;

import java.util.List;
import org.commonmark.node.CustomBlock;

/** A paragraph that held nothing but <code>![caption](figure:name)</code>. */
final class FigureBlock extends CustomBlock {

    static final String SCHEME = "figure:";

    private final String svg;
    private final String caption;
    private final List<String> steps;

    FigureBlock(Figures.Figure figure, String caption) {
        this.svg = figure.svg();
        this.steps = figure.steps();
        this.caption = caption;
    }

    /** What a step-through picture says at each step, in order; empty for any other. */
    List<String> steps() {
        return steps;
    }

    String svg() {
        return svg;
    }

    String caption() {
        return caption;
    }
}
