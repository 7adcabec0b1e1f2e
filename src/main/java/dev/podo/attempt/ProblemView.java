package dev.podo.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.podo.manifest.ManifestProblem;
import dev.podo.text.Language;
import java.util.List;

/**
 * A problem of a manifest with its place, in one language; the place is as exact as it is known.
 *
 * @param line {@code null} with the column if the input as a whole is meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String code, int document, Integer line, Integer column, String path, String message, String next) {

    static List<ProblemView> of(List<ManifestProblem> problems, Language language) {
        return problems.stream().map(problem -> of(problem, language)).toList();
    }

    private static ProblemView of(ManifestProblem problem, Language language) {
        return new ProblemView(
                problem.code(),
                problem.document(),
                problem.line(),
                problem.column(),
                problem.path(),
                problem.message().in(language),
                problem.next().in(language));
    }
}
