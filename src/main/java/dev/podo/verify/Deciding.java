package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.lab.RuleResult;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The work on one evidence. */
final class Deciding {

    private final Map<String, Check> checks;
    private final List<String> order;
    private final Evidence evidence;
    private final Snapshot snapshot;
    private final boolean last;
    private final Map<String, Decision> decisions = new HashMap<>();

    Deciding(List<Check> checks, Evidence evidence, boolean last) {
        this.checks = checks.stream().collect(Collectors.toMap(Check::id, Function.identity()));
        this.order = checks.stream().map(Check::id).toList();
        this.evidence = evidence;
        this.snapshot = new Snapshot(evidence);
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
                return new Decision.Pending(check.id(), pending.reason());
            }
            if (((Decision.Settled) other).outcome().state() != State.PASS) {
                return settled(Outcome.blocked(check, waitsFor(checks.get(required))));
            }
        }
        return snapshot.find(check.target())
                .map(object -> decide(check, object))
                .orElseGet(() -> settled(Absence.outcome(check, snapshot)));
    }

    private Decision decide(Check check, Map<String, Object> object) {
        RuleResult rule = check.rule().test(Map.of("object", object));
        if (!rule.holds() && !check.rule().readsStatus()) {
            return settled(
                    failed(check, object, rule.expected().en(), rule.found().en()));
        }
        Optional<Unmet> unmet = check.when().flatMap(when -> States.unmet(when, object, snapshot));
        if (unmet.isEmpty() && rule.holds()) {
            return settled(Outcome.pass(check));
        }
        String expected = unmet.isPresent()
                ? check.when().orElseThrow().label()
                : rule.expected().en();
        Optional<Trouble> trouble = unmet.isPresent()
                ? Troubles.of(check.when().orElseThrow(), object, snapshot)
                : Troubles.ofStatus(object, snapshot);
        if (trouble.isPresent()) {
            Trouble known = trouble.get();
            return settled(Outcome.fail(check, known.code(), known.message(), expected, known.found()));
        }
        if (!last && evidence.elapsed().compareTo(check.within()) < 0) {
            Text reason = unmet.map(Unmet::reason).orElseGet(() -> Messages.text("lab_wait_status"));
            return new Decision.Pending(check.id(), reason);
        }
        String found = unmet.map(Unmet::found).orElseGet(() -> rule.found().en());
        return settled(failed(check, object, expected, found));
    }

    private static Outcome failed(Check check, Map<String, Object> object, String expected, String found) {
        Text message = check.fail().about(Map.of("object", object));
        return Outcome.fail(check, check.fail().code(), message, expected, found);
    }

    private static Text waitsFor(Check required) {
        return new Text(
                Messages.in(Language.KO, "lab_blocked", required.title().ko()),
                Messages.in(Language.EN, "lab_blocked", required.title().en()));
    }

    private static Decision settled(Outcome outcome) {
        return new Decision.Settled(outcome);
    }
}
