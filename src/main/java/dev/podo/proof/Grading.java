package dev.podo.proof;

import dev.podo.attempt.AttemptView;
import dev.podo.attempt.AttemptView.CheckView;
import dev.podo.attempt.AttemptView.RefusalView;
import dev.podo.manifest.ManifestProblem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a submission came to.
 *
 * @param words why nothing was graded; empty if it was
 */
record Grading(State state, int score, int points, List<CheckView> checks, String words) {

    /** How Kubernetes refuses a change, and what goes beyond a quota. */
    private static final Pattern CHANGE = Pattern.compile("immutable|forbidden", Pattern.CASE_INSENSITIVE);

    enum State {
        GRADED,
        /** By the parser or by the cluster: nothing was earned. */
        REFUSED,
        /** An earlier submission of the same step was refused, so that this one was not tried. */
        NOT_REACHED,
        /** The platform's fault, which says nothing about the lab. */
        ERROR
    }

    static Grading of(AttemptView attempt) {
        return switch (attempt.state()) {
            case "graded" -> graded(attempt);
            case "refused" ->
                new Grading(
                        State.REFUSED,
                        0,
                        attempt.points(),
                        List.of(),
                        attempt.refusals().stream().map(RefusalView::cluster).collect(Collectors.joining("; ")));
            default -> error(attempt.reason());
        };
    }

    private static Grading graded(AttemptView attempt) {
        Grading grading = new Grading(State.GRADED, attempt.score(), attempt.points(), attempt.checks(), "");
        return grading.in("error").stream()
                .findFirst()
                .map(check -> error("the check " + check.id() + " could not be decided: " + check.message()))
                .orElse(grading);
    }

    static Grading notTaken(List<ManifestProblem> problems) {
        String words = problems.stream().map(problem -> problem.message().en()).collect(Collectors.joining("; "));
        return new Grading(State.REFUSED, 0, 0, List.of(), words);
    }

    static Grading error(String words) {
        return new Grading(State.ERROR, 0, 0, List.of(), words);
    }

    /** Whether the cluster minds what is there already: some fields can’t be changed, and a quota leaves no room for two. */
    boolean isRefusedAsChange() {
        return state == State.REFUSED && CHANGE.matcher(words).find();
    }

    /** What it means for a later submission of the same step that this one was not graded. */
    Grading ofEarlier() {
        return state == State.REFUSED
                ? new Grading(
                        State.NOT_REACHED,
                        0,
                        points,
                        List.of(),
                        "a submission before the last one was refused: " + words)
                : this;
    }

    /** Whether it says something about what was to be graded. */
    boolean isOfTheManifest() {
        return state == State.GRADED || state == State.REFUSED;
    }

    boolean isPerfect() {
        return state == State.GRADED && score == points;
    }

    List<CheckView> in(String checkState) {
        return checks.stream().filter(check -> check.state().equals(checkState)).toList();
    }
}
