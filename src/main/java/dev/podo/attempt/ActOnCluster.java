package dev.podo.attempt;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Probe;
import dev.podo.probe.Met;
import dev.podo.probe.Probing;
import dev.podo.verify.ProbeRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The probes of one attempt: who acts, how often and how long, and what they met. */
final class ActOnCluster {

    private static final Duration REST = Duration.ofMillis(150);
    private static final Duration MOST_REST = Duration.ofSeconds(1);

    private final Probing probing;
    private final Stopwatch watch;
    private final Map<String, ProbeRecord> records = new LinkedHashMap<>();
    private final Map<String, Duration> begun = new HashMap<>();
    private final Map<String, Duration> restsUntil = new HashMap<>();
    private SecretValues secrets = SecretValues.NONE;

    ActOnCluster(Probing probing, Stopwatch watch) {
        this.probing = probing;
        this.watch = watch;
    }

    /** What the probes met so far, by the ids of their checks. */
    Map<String, ProbeRecord> records() {
        return records;
    }

    /** What no record may hold from now on. */
    void hide(SecretValues values) {
        secrets = values;
    }

    /**
     * Whether a check's probe is to wait before it tries again. What did not come true at once is rarely true a moment
     * later, and each try costs the cluster time that it needs to get there.
     */
    boolean isResting(Check check) {
        return watch.elapsed().compareTo(restsUntil.getOrDefault(check.id(), Duration.ZERO)) < 0;
    }

    /** Lets a check's probe act once. Its time counts from its first try, since before it had nothing to act on. */
    void act(Check check) {
        Probe probe = ((Assertion.OfProbe) check.asserts()).probe();
        Duration at = watch.elapsed();
        Duration start = begun.computeIfAbsent(check.id(), id -> at);
        Duration left = check.within().minus(at.minus(start));
        Met met = probing.once(probe, left.isNegative() ? Duration.ZERO : left);
        Duration now = watch.elapsed();
        boolean over = met.over() || check.isDestructive() || now.minus(start).compareTo(check.within()) >= 0;
        Duration took = now.minus(at);
        int tries = records.containsKey(check.id()) ? records.get(check.id()).tries() + 1 : 1;
        restsUntil.put(check.id(), earlier(now.plus(rest(tries, took)), start.plus(check.within())));
        records.put(
                check.id(),
                new ProbeRecord(
                        probe.kind().label(),
                        at.toMillis(),
                        took.toMillis(),
                        tries,
                        over,
                        fitToKeep(met.result()),
                        met.nonce(),
                        met.trouble(),
                        met.about().stream().map(secrets::hide).toList(),
                        secrets.hide(met.found())));
    }

    /** Longer after each try, and as long as the try took. */
    private static Duration rest(int tries, Duration took) {
        Duration growing = earlier(REST.multipliedBy(tries), MOST_REST);
        return growing.compareTo(took) < 0 ? took : growing;
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Map<String, Object> fitToKeep(Map<String, Object> result) {
        Map<String, Object> fit = new LinkedHashMap<>();
        result.forEach((name, value) -> fit.put(name, Bounds.of(secrets.hideIn(value))));
        return fit;
    }
}
