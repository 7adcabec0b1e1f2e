package dev.podo.proof;

import static java.util.function.Predicate.not;

import dev.podo.attempt.AttemptView.CheckView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a step of a proof differs from what it should come to.
 *
 * @param falsePasses what scores though it must not, in sentences
 * @param falseFails what does not score though it must, in sentences
 */
record Finding(List<String> falsePasses, List<String> falseFails) {

    static Finding of(Step step, Grading grading) {
        List<String> passes = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        switch (step.kind()) {
            case UNTOUCHED -> {
                if (grading.score() > 0) {
                    passes.add("scores " + marks(grading) + ", expected 0: " + ids(grading.in("pass")) + " pass");
                }
            }
            case SOLUTION, ACCEPTED -> full(grading, fails);
            case REJECTED -> asNamed(step, grading, passes, fails);
            case MUTANT -> {
                if (grading.isPerfect()) {
                    passes.add("scores " + marks(grading) + ", expected less; what it submitted:\n"
                            + step.last().strip());
                }
            }
        }
        return new Finding(
                passes.stream().map(words -> step.name() + " " + words).toList(),
                fails.stream().map(words -> step.name() + " " + words).toList());
    }

    boolean isNone() {
        return falsePasses.isEmpty() && falseFails.isEmpty();
    }

    List<String> problems() {
        List<String> all = new ArrayList<>(falsePasses);
        all.addAll(falseFails);
        return all;
    }

    private static void full(Grading grading, List<String> fails) {
        if (grading.state() == Grading.State.REFUSED) {
            fails.add("was refused, expected full marks: " + grading.words());
        } else if (!grading.isPerfect()) {
            fails.add("scores " + marks(grading) + ", expected full marks: "
                    + grading.checks().stream()
                            .filter(not(CheckView::isPass))
                            .map(Finding::explained)
                            .collect(Collectors.joining("; ")));
        }
    }

    private static void asNamed(Step step, Grading grading, List<String> passes, List<String> fails) {
        if (grading.state() == Grading.State.REFUSED) {
            fails.add("was refused, so that no check was decided: " + grading.words());
            return;
        }
        for (CheckView check : grading.checks()) {
            boolean named = step.fails().contains(check.id());
            if (named && check.isPass()) {
                passes.add("passes the check " + check.id() + ", expected it to fail as the first line says");
            } else if (named && !check.state().equals("fail")) {
                fails.add("names the check " + check.id() + ", which is " + check.state()
                        + "; the first line lists only those that fail");
            } else if (!named && check.state().equals("fail")) {
                fails.add("also fails " + explained(check) + "; the first line does not name it");
            }
        }
    }

    private static String explained(CheckView check) {
        String found = check.found().isEmpty()
                ? check.message()
                : check.message() + " Expected " + check.expected() + ", found " + check.found();
        return "the check " + check.id() + " (" + check.state() + ": " + found + ")";
    }

    private static String marks(Grading grading) {
        return grading.score() + " of " + grading.points();
    }

    private static String ids(List<CheckView> checks) {
        return checks.stream().map(CheckView::id).collect(Collectors.joining(", "));
    }
}
