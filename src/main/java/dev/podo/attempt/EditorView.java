package dev.podo.attempt;

import dev.podo.manifest.ManifestProblem;
import dev.podo.text.Language;
import java.util.List;

/**
 * What stands in the editor, and what is wrong with it.
 *
 * @param readsWell whether a check without submitting found nothing wrong
 */
record EditorView(String content, List<ProblemView> problems, boolean readsWell) {

    /** A problem with its place; the place is as exact as it is known. */
    record ProblemView(int document, Integer line, Integer column, String message, String next) {}

    static EditorView of(String content) {
        return new EditorView(content, List.of(), false);
    }

    static EditorView checked(String content, List<ManifestProblem> problems, Language language) {
        return new EditorView(
                content,
                problems.stream()
                        .map(problem -> new ProblemView(
                                problem.document(),
                                problem.line(),
                                problem.column(),
                                problem.message().in(language),
                                problem.next().in(language)))
                        .toList(),
                problems.isEmpty());
    }
}
