package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Match;
import dev.podo.lab.Target;
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

    StateDecisions(Evidence evidence, Snapshot snapshot, boolean last) {
        this.evidence = evidence;
        this.snapshot = snapshot;
        this.last = last;
    }

    Decision decide(Check check, Assertion.OfState state) {
        List<Map<String, Object>> selected = snapshot.select(state.target());
        Decision decision = decide(check, state, selected);
        return passes(decision) && !state.hold().isZero() ? held(check, state, decision) : decision;
    }

    private Decision decide(Check check, Assertion.OfState state, List<Map<String, Object>> selected) {
        Target target = state.target();
        if (selected.isEmpty()) {
            return mayStillCome(check, target)
                    ? pending(check, Messages.text("lab_wait_objects", target.kind()))
                    : settled(Absence.outcome(check, target, snapshot));
        }
        if (target.match() == Match.ONE && selected.size() > 1) {
            return hasTime(check, Duration.ZERO) && selected.stream().anyMatch(Owners::isOwned)
                    ? pending(check, Messages.text("lab_wait_one", target.kind()))
                    : settled(Absence.tooMany(check, target, selected));
        }
        List<Decision> each =
                selected.stream().map(object -> decide(check, state, object)).toList();
        return target.match() == Match.ANY ? any(check, target, each) : all(each);
    }

    private Decision any(Check check, Target target, List<Decision> each) {
        return first(each, StateDecisions::passes)
                .or(() -> first(each, Decision.Pending.class::isInstance))
                .orElseGet(() -> mayStillCome(check, target)
                        ? pending(check, Messages.text("lab_wait_objects", target.kind()))
                        : each.get(0));
    }

    private static Decision all(List<Decision> each) {
        return first(each, decision -> decision instanceof Decision.Settled && !passes(decision))
                .or(() -> first(each, Decision.Pending.class::isInstance))
                .orElseGet(() -> each.get(0));
    }

    private Decision decide(Check check, Assertion.OfState state, Map<String, Object> object) {
        Owners owners = snapshot.owners();
        boolean hasTime = hasTime(check, state.hold());
        if (hasTime && owners.isOutdated(object)) {
            return pending(check, Messages.text("lab_wait_replaced"));
        }
        Decision decision = new ObjectDecision(check, state, object, snapshot).decide(hasTime);
        if (passes(decision)) {
            return owners.isOutdated(object) ? settled(outdated(check, object)) : decision;
        }
        return hasTime && owners.mayBeReplaced(object) ? pending(check, Messages.text("lab_wait_replaced")) : decision;
    }

    private static Outcome outdated(Check check, Map<String, Object> object) {
        String shown = Fields.kind(object) + "/" + Fields.name(object);
        return Outcome.fail(check, "outdated", Messages.text("lab_outdated"), check.title(), Text.same(shown));
    }

    /** A pass that has to last is one only after it has lasted. */
    private Decision held(Check check, Assertion.OfState state, Decision pass) {
        Duration since = evidence.holding().getOrDefault(check.id(), evidence.elapsed());
        if (evidence.elapsed().minus(since).compareTo(state.hold()) >= 0) {
            return pass;
        }
        if (hasTime(check, state.hold())) {
            return new Decision.Pending(
                    check.id(), Messages.text("lab_wait_hold", state.hold().toSeconds()), WaitsFor.HOLDING);
        }
        Text expected = Messages.text("lab_hold_expected", state.hold().toSeconds());
        Text found =
                Messages.text("lab_hold_found", evidence.elapsed().minus(since).toSeconds());
        return settled(Outcome.fail(check, "does-not-last", Messages.text("lab_hold_failed"), expected, found));
    }

    private boolean hasTime(Check check, Duration hold) {
        return !last && evidence.elapsed().compareTo(check.within().plus(hold)) < 0;
    }

    private boolean mayStillCome(Check check, Target target) {
        return hasTime(check, Duration.ZERO)
                && target.mayComeLater()
                && snapshot.owners().mayMake(target.kind());
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

    private static Decision pending(Check check, Text reason) {
        return new Decision.Pending(check.id(), reason, WaitsFor.CLUSTER);
    }
}
