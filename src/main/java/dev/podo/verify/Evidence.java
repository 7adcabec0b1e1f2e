package dev.podo.verify;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a decision rests on. Times are whole milliseconds, so that they are the same when it was kept and read again.
 *
 * @param objects the objects of the learner's namespace as the cluster had them, {@code v1} Events included; the values
 *     of Secrets are sealed
 * @param elapsed the time since the submission was applied
 * @param probes what the probes met, by the ids of their checks; those that have not acted yet are absent
 * @param holding since when checks that must hold for a while have held without a break, by their ids, counted like
 *     {@code elapsed}
 * @param logs the last lines of containers that crash, by {@link #logKey}
 */
public record Evidence(
        List<Map<String, Object>> objects,
        Duration elapsed,
        Map<String, ProbeRecord> probes,
        Map<String, Duration> holding,
        Map<String, String> logs) {

    public Evidence {
        objects = List.copyOf(objects);
        elapsed = elapsed.truncatedTo(ChronoUnit.MILLIS);
        probes = Map.copyOf(probes);
        holding = inMillis(holding);
        logs = Map.copyOf(logs);
    }

    private static Map<String, Duration> inMillis(Map<String, Duration> since) {
        return since.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Evidence of what there is, without probes. */
    public Evidence(List<Map<String, Object>> objects, Duration elapsed) {
        this(objects, elapsed, Map.of(), Map.of(), Map.of());
    }

    /** The name of a container's lines in {@link #logs}. */
    public static String logKey(String pod, String container) {
        return pod + "/" + container;
    }
}
