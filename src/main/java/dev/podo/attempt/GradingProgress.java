package dev.podo.attempt;

import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.verify.Decision;
import dev.podo.verify.Decision.WaitsFor;
import dev.podo.verify.Evidence;
import dev.podo.verify.Restarts;
import dev.podo.verify.State;
import dev.podo.verify.Verdict;
import dev.podo.verify.Verifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How far one attempt's checks are decided, look by look. */
final class GradingProgress {

    private final List<Check> checks;
    private final ActOnCluster acts;
    private final Stopwatch watch;
    private final boolean stops;
    private final Map<String, Duration> holding = new HashMap<>();
    private Restarts restarts = Restarts.NONE;
    private Evidence evidence;
    private Verdict verdict;

    /** @param stops whether nothing is left to do once a check has failed */
    GradingProgress(Lab lab, ActOnCluster acts, Stopwatch watch, boolean stops) {
        this.checks = lab.checks();
        this.acts = acts;
        this.watch = watch;
        this.stops = stops;
    }

    /** Decides on what the cluster holds now; says whether only destructive probes are left to act. */
    boolean look(ObservedObjects observed) {
        acts.hide(observed.secrets());
        holdAnewAfterRestart(Restarts.of(observed.objects()));
        decide(new Evidence(observed.objects(), watch.elapsed(), acts.records(), holding, observed.logs()));
        for (Decision decision : verdict.decisions()) {
            if (decision instanceof Decision.Pending pending && pending.waitsFor() == WaitsFor.HOLDING) {
                holding.putIfAbsent(decision.check(), evidence.elapsed());
            } else if (!passed(decision)) {
                holding.remove(decision.check());
            }
        }
        return isStopped() || pending(check -> !check.isDestructive()).findAny().isEmpty();
    }

    /** What ends and begins again between two looks did not hold, though both find it well. */
    private void holdAnewAfterRestart(Restarts now) {
        if (now.areMoreThan(restarts)) {
            holding.clear();
        }
        restarts = now;
    }

    /** Lets the probes act that are due and harm nothing; says whether there were any. */
    boolean actGently() {
        List<Check> due =
                due(check -> !check.isDestructive() && !acts.isResting(check)).toList();
        due.forEach(acts::act);
        return !due.isEmpty();
    }

    /** Lets the destructive probes act, in the order of the lab, on the same look at the objects. */
    void actDestructively() {
        Optional<Check> next;
        while (!isStopped() && (next = due(Check::isDestructive).findFirst()).isPresent()) {
            acts.act(next.get());
            decide(new Evidence(
                    evidence.objects(), evidence.elapsed(), acts.records(), evidence.holding(), evidence.logs()));
        }
    }

    ObserveCluster.Observed observed() {
        return new ObserveCluster.Observed(verdict, evidence);
    }

    private boolean isStopped() {
        return stops && verdict.outcomes().stream().anyMatch(outcome -> outcome.state() == State.FAIL);
    }

    private void decide(Evidence next) {
        evidence = next;
        verdict = Verifier.decide(checks, evidence);
    }

    private Stream<Check> due(Predicate<Check> which) {
        return pending(which).filter(check -> verdict.decisions().stream()
                .anyMatch(decision -> decision.check().equals(check.id())
                        && decision instanceof Decision.Pending pending
                        && pending.waitsFor() == WaitsFor.PROBE));
    }

    private Stream<Check> pending(Predicate<Check> which) {
        return checks.stream().filter(which).filter(check -> verdict.decisions().stream()
                .anyMatch(decision -> decision.check().equals(check.id()) && decision instanceof Decision.Pending));
    }

    private static boolean passed(Decision decision) {
        return decision instanceof Decision.Settled settled && settled.outcome().earned() > 0;
    }
}
