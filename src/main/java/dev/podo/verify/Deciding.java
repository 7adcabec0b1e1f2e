package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import dev.podo.verify.Decision.WaitsFor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The work on one evidence. */
final class Deciding {

    private final Map<String, Check> checks;
    private final List<String> order;
    private final StateDecisions states;
    private final StateDecisions lastStates;
    private final ProbeDecisions probes;
    private final ProbeDecisions lastProbes;
    private final boolean last;
    private final Map<String, Decision> decisions = new HashMap<>();

    Deciding(List<Check> checks, Evidence evidence, boolean last) {
        this.checks = checks.stream().collect(Collectors.toMap(Check::id, Function.identity()));
        this.order = checks.stream().map(Check::id).toList();
        var snapshot = new Snapshot(evidence);
        this.states = new StateDecisions(evidence, snapshot, false);
        this.lastStates = new StateDecisions(evidence, snapshot, true);
        this.probes = new ProbeDecisions(evidence, false);
        this.lastProbes = new ProbeDecisions(evidence, true);
        this.last = last;
    }

    Verdict verdict() {
        return new Verdict(order.stream().map(this::decision).toList());
    }

    /** Labs are loaded only if no check waits for itself, so this ends. */
    private Decision decision(String id) {
        Decision known = decisions.get(id);
        if (known != null) {
            return known;
        }
        Decision made = decide(checks.get(id));
        decisions.put(id, made);
        return made;
    }

    private Decision decide(Check check) {
        for (String required : check.requires()) {
            Decision other = decision(required);
            if (other instanceof Decision.Pending pending) {
                return new Decision.Pending(check.id(), pending.reason(), WaitsFor.REQUIRED);
            }
            if (!((Decision.Settled) other).passed()) {
                return new Decision.Settled(Outcome.blocked(check, waitsFor(checks.get(required))));
            }
        }
        // What cannot change any more is the same said first or last.
        Decision now = decide(check, false);
        return last && now instanceof Decision.Pending ? decide(check, true) : now;
    }

    private Decision decide(Check check, boolean isOver) {
        return check.asserts() instanceof Assertion.OfState state
                ? (isOver ? lastStates : states).decide(check, state)
                : (isOver ? lastProbes : probes).decide(check, (Assertion.OfProbe) check.asserts());
    }

    private static Text waitsFor(Check required) {
        return new Text(
                Messages.in(Language.KO, "lab_blocked", required.title().ko()),
                Messages.in(Language.EN, "lab_blocked", required.title().en()));
    }
}
