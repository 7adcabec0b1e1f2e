package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.lab.RuleResult;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What can be said of one check from what is written alone. It earns nothing. No part is ever null; what does not apply
 * is empty.
 *
 * @param code a stable word for the reason of a failure
 * @param message the reason, for the learner
 * @param expected the part of the rule that is not satisfied, in words
 * @param found what it met instead
 */
public record Preview(
        String check,
        Text title,
        int points,
        State state,
        String code,
        Text message,
        Text expected,
        Text found,
        Text why,
        String next) {

    /** How a check stands with what is written. */
    public enum State {
        /** What is written satisfies it, and nothing else counts. */
        HOLDS,
        /** What is written does not satisfy it, whatever a cluster makes of it. */
        FAILS,
        /** Only a cluster can tell. */
        NEEDS_CLUSTER,
        /** It requires another check that fails. */
        BLOCKED;

        /** The word for this state in the API and in style sheets. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Text NOTHING = Text.same("");

    public Preview {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(next, "next");
    }

    static Preview holds(Check check) {
        return of(check, State.HOLDS, "", Messages.text("lab_preview_holds"), NOTHING, NOTHING);
    }

    /** @param key of the message that says why a cluster is needed */
    static Preview needsCluster(Check check, String key) {
        return of(check, State.NEEDS_CLUSTER, "", Messages.text(key), NOTHING, NOTHING);
    }

    static Preview blocked(Check check, Check required) {
        Text message = new Text(
                Messages.in(Language.KO, "lab_preview_blocked", required.title().ko()),
                Messages.in(Language.EN, "lab_preview_blocked", required.title().en()));
        return of(check, State.BLOCKED, "blocked", message, NOTHING, NOTHING);
    }

    static Preview fails(Check check, Map<String, Object> object, RuleResult rule) {
        Text message = check.fail().about(Map.of("object", object));
        return of(check, State.FAILS, check.fail().code(), message, rule.expected(), rule.found());
    }

    /** A failure in the words of grading. */
    static Preview fails(Check check, Outcome outcome, Text message) {
        return of(check, State.FAILS, outcome.code(), message, outcome.expected(), outcome.found());
    }

    private static Preview of(Check check, State state, String code, Text message, Text expected, Text found) {
        return new Preview(
                check.id(),
                check.title(),
                check.points(),
                state,
                code,
                message,
                expected,
                found,
                check.why(),
                check.next());
    }
}
