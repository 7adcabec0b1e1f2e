package dev.podo.attempt;

import java.util.List;

/** What stands in the editor, and why it could not be submitted. */
record EditorView(String content, List<ProblemView> problems) {

    static EditorView of(String content) {
        return new EditorView(content, List.of());
    }
}
