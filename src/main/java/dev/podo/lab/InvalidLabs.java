package dev.podo.lab;

import java.util.List;
import java.util.stream.Collectors;

/** Labs that cannot be used, with everything that is wrong with them. */
public final class InvalidLabs extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidLabs(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "The labs have " + problems.size() + " problem(s):\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
