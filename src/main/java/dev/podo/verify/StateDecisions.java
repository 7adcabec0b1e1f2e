package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Match;
import dev.podo.lab.RuleResult;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import dev.podo.verify.Decision.WaitsFor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Decides checks of how objects are. */
final class StateDecisions {

    private final Evidence evidence;
    private final Snapshot snapshot;
    private final boolean last;

    StateDecisions(Evidence evidence, boolean last) {
        this.evidence = evidence;
        this.snapshot = new Snapshot(evidence);
        this.last = last;
    }

    Decision decide(Check check, Assertion.OfState state) {
        List<Map<String, Object>> selected = snapshot.select(state.target());
        Decision decision = decide(check, state, selected);
        boolean passes = decision instanceof Decision.Settled settled && settled.passed();
        return passes && !state.hold().isZero() ? held(check, state, decision) : decision;
    }

    private Decision decide(Check check, Assertion.OfState state, List<Map<String, Object>> selected) {
        if (selected.isEmpty()) {
            return snapshot.mayStillCome(state.target()) && hasTime(check, Duration.ZERO)
                    ? pending(
                            check,
                            Messages.text("lab_wait_objects", state.target().kind()),
                            WaitsFor.CLUSTER)
                    : settled(Absence.outcome(check, state.target(), snapshot));
        }
        if (state.target().match() == Match.ONE && selected.size() > 1) {
            return settled(Absence.tooMany(check, state.target(), selected));
        }
        List<Decision> each =
                selected.stream().map(object -> decide(check, state, object)).toList();
        return state.target().match() == Match.ANY ? any(each) : all(each);
    }

    private static Decision any(List<Decision> each) {
        return first(each, StateDecisions::passes)
                .or(() -> first(each, Decision.Pending.class::isInstance))
                .orElseGet(() -> each.get(0));
    }

    private static Decision all(List<Decision> each) {
        return first(each, decision -> decision instanceof Decision.Settled && !passes(decision))
                .or(() -> first(each, Decision.Pending.class::isInstance))
                .orElseGet(() -> each.get(0));
    }

    private Decision decide(Check check, Assertion.OfState state, Map<String, Object> object) {
        RuleResult rule = state.rule().test(Map.of("object", object));
        if (!rule.holds() && !state.rule().readsStatus()) {
            return settled(failed(check, object, rule.expected(), rule.found()));
        }
        Optional<Unmet> unmet = state.when().flatMap(when -> States.unmet(when, object, snapshot));
        if (unmet.isEmpty() && rule.holds()) {
            return settled(Outcome.pass(check));
        }
        Text expected = unmet.isPresent() ? Text.same(state.when().orElseThrow().label()) : rule.expected();
        Optional<Trouble> trouble = unmet.isPresent()
                ? Troubles.of(state.when().orElseThrow(), object, snapshot)
                : Troubles.ofStatus(object, snapshot);
        if (trouble.isPresent()) {
            Trouble known = trouble.get();
            return settled(Outcome.fail(check, known.code(), known.message(), expected, Text.same(known.found())));
        }
        if (hasTime(check, state.hold())) {
            Text reason = unmet.map(Unmet::reason).orElseGet(() -> Messages.text("lab_wait_status"));
            return pending(check, reason, WaitsFor.CLUSTER);
        }
        return settled(failed(
                check,
                object,
                expected,
                unmet.map(state1 -> Text.same(state1.found())).orElse(rule.found())));
    }

    /** A pass that has to last is one only after it has lasted. */
    private Decision held(Check check, Assertion.OfState state, Decision pass) {
        Duration since = evidence.holding().getOrDefault(check.id(), evidence.elapsed());
        if (evidence.elapsed().minus(since).compareTo(state.hold()) >= 0) {
            return pass;
        }
        if (hasTime(check, state.hold())) {
            return pending(check, Messages.text("lab_wait_hold", state.hold().toSeconds()), WaitsFor.HOLDING);
        }
        Text expected = Messages.text("lab_hold_expected", state.hold().toSeconds());
        Text found =
                Messages.text("lab_hold_found", evidence.elapsed().minus(since).toSeconds());
        return settled(Outcome.fail(check, "does-not-last", Messages.text("lab_hold_failed"), expected, found));
    }

    private boolean hasTime(Check check, Duration hold) {
        return !last && evidence.elapsed().compareTo(check.within().plus(hold)) < 0;
    }

    private static Outcome failed(Check check, Map<String, Object> object, Text expected, Text found) {
        return Outcome.fail(check, check.fail().code(), check.fail().about(Map.of("object", object)), expected, found);
    }

    private static boolean passes(Decision decision) {
        return decision instanceof Decision.Settled settled && settled.passed();
    }

    private static Optional<Decision> first(List<Decision> decisions, Predicate<Decision> which) {
        return decisions.stream().filter(which).findFirst();
    }

    private static Decision settled(Outcome outcome) {
        return new Decision.Settled(outcome);
    }

    private static Decision pending(Check check, Text reason, WaitsFor waitsFor) {
        return new Decision.Pending(check.id(), reason, waitsFor);
    }
}
