package dev.podo.lesson;

import java.util.List;
import java.util.stream.Collectors;

/** The content folders cannot be served; says everything that is wrong at once. */
final class ContentException extends RuntimeException {

    private final transient List<Problem> problems;

    ContentException(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        problems.size() + " problem(s) in the lessons; the server needs them mended:\n  ",
                        "")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
