package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.RuleResult;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import dev.podo.verify.Decision.WaitsFor;
import java.util.Map;
import java.util.Optional;

/** What can be said of one check by one of its objects alone. */
final class ObjectDecision {

    private final Check check;
    private final Assertion.OfState state;
    private final Map<String, Object> object;
    private final Snapshot snapshot;

    ObjectDecision(Check check, Assertion.OfState state, Map<String, Object> object, Snapshot snapshot) {
        this.check = check;
        this.state = state;
        this.object = object;
        this.snapshot = snapshot;
    }

    /** @param hasTime whether the cluster may still come to what is asked */
    Decision decide(boolean hasTime) {
        RuleResult rule = state.rule().test(Map.of("object", object));
        boolean mayChange = state.rule().readsStatus() || state.target().isMadeByTheCluster();
        if (!rule.holds() && !mayChange) {
            return failed(rule.expected(), rule.found());
        }
        Optional<Unmet> unmet = state.when().flatMap(when -> States.unmet(when, object, snapshot));
        if (unmet.isEmpty() && rule.holds()) {
            return new Decision.Settled(Outcome.pass(check));
        }
        Text expected = unmet.isPresent() ? Text.same(state.when().orElseThrow().label()) : rule.expected();
        Optional<Trouble> trouble = trouble(unmet.isPresent()).filter(known -> known.lasting() || !hasTime);
        if (trouble.isPresent()) {
            Trouble known = trouble.get();
            return new Decision.Settled(
                    Outcome.fail(check, known.code(), known.message(), expected, Text.same(known.found())));
        }
        if (hasTime) {
            Text reason = unmet.map(Unmet::reason).orElseGet(() -> Messages.text("lab_wait_status"));
            return new Decision.Pending(check.id(), reason, WaitsFor.CLUSTER);
        }
        return failed(expected, unmet.map(state -> Text.same(state.found())).orElse(rule.found()));
    }

    private Optional<Trouble> trouble(boolean ofState) {
        return ofState
                ? Troubles.of(state.when().orElseThrow(), object, snapshot)
                : Troubles.ofStatus(object, snapshot);
    }

    private Decision failed(Text expected, Text found) {
        Text message = check.fail().about(Map.of("object", object));
        return new Decision.Settled(Outcome.fail(check, check.fail().code(), message, expected, found));
    }
}
