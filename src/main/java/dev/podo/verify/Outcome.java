package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.Objects;

/**
 * What one check came to. No part is ever null; what does not apply is empty.
 *
 * @param code a stable word for the reason; empty for a pass
 * @param message the reason, for the learner
 * @param expected the part of the rule that is not satisfied, in words
 * @param found what it met instead
 */
public record Outcome(
        String check,
        State state,
        int points,
        int earned,
        String code,
        Text title,
        Text message,
        Text expected,
        Text found,
        Text why,
        String next) {

    public Outcome {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(next, "next");
        if (points < 1 || earned != (state == State.PASS ? points : 0)) {
            throw new IllegalArgumentException(
                    "A check earns all its points by a pass, else none: " + state + " " + earned + "/" + points);
        }
    }

    private static final Text NOTHING = Text.same("");

    static Outcome pass(Check check) {
        return of(check, State.PASS, "", Messages.text("lab_outcome_pass"), NOTHING, NOTHING);
    }

    static Outcome fail(Check check, String code, Text message, Text expected, Text found) {
        return of(check, State.FAIL, code, message, expected, found);
    }

    static Outcome blocked(Check check, Text message) {
        return of(check, State.BLOCKED, "blocked", message, NOTHING, NOTHING);
    }

    /** A check that could not be decided, through no fault of the learner. */
    public static Outcome error(Check check, Text reason) {
        return of(check, State.ERROR, "error", reason, NOTHING, NOTHING);
    }

    private static Outcome of(Check check, State state, String code, Text message, Text expected, Text found) {
        int earned = state == State.PASS ? check.points() : 0;
        return new Outcome(
                check.id(),
                state,
                check.points(),
                earned,
                code,
                check.title(),
                message,
                expected,
                found,
                check.why(),
                check.next());
    }
}
