package dev.podo.lesson;

import org.commonmark.node.CustomNode;

/** The first use of a glossary's word in a lesson: a link to what it means. */
final class TermNode extends CustomNode {

    private final Term term;
    private final String words;

    TermNode(Term term, String words) {
        this.term = term;
        this.words = words;
    }

    Term term() {
        return term;
    }

    /** As it stands in the text. */
    String words() {
        return words;
    }
}
