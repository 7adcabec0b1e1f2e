package dev.podo.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the cluster does not let a workload create its pods. */
final class RefusedPods {

    private static final Pattern QUOTA = Pattern.compile("exceeded quota: ([^,\\s]+), (requested: .*)", Pattern.DOTALL);

    /** What the rules of the cluster forbid, unlike what it could not look up or do just now. */
    private static final Pattern FORBIDDEN = Pattern.compile("is forbidden: (?!error looking up)|is invalid: ");

    private final Object workload;
    private final Snapshot snapshot;

    RefusedPods(Object workload, Snapshot snapshot) {
        this.workload = workload;
        this.snapshot = snapshot;
    }

    Stream<Trouble> troubles() {
        return Stream.concat(told(), lastRefusal().stream()).flatMap(message -> trouble(message).stream());
    }

    private Optional<Trouble> trouble(String message) {
        Matcher quota = QUOTA.matcher(message);
        if (quota.find()) {
            return Optional.of(Trouble.of("quota", quota.group(1) + ": " + quota.group(2), quota.group(1))
                    .lastingUnless(Room.mayCome(snapshot)));
        }
        return FORBIDDEN.matcher(message).find() ? Optional.of(Trouble.of("pods-refused", message)) : Optional.empty();
    }

    /** What conditions tell, of the generation that the controller has seen. */
    private Stream<String> told() {
        return Rollouts.isObserved(workload)
                ? Stream.concat(Stream.of(workload), snapshot.owners().currentReplicaSets(workload))
                        .map(object -> Fields.condition(object, "ReplicaFailure"))
                        .filter(condition -> Fields.text(condition, "status").equals("True"))
                        .filter(condition -> Fields.text(condition, "reason").equals("FailedCreate"))
                        .map(condition -> Fields.text(condition, "message"))
                : Stream.empty();
    }

    /** Events outlive their cause: one counts if nothing was asked, and no pod created, since. */
    private Optional<String> lastRefusal() {
        List<Map<String, Object>> refusals = snapshot.events(workload, "FailedCreate");
        Optional<Instant> created = snapshot.events(workload, "SuccessfulCreate").stream()
                .flatMap(event -> Times.lastSeen(event).stream())
                .max(Instant::compareTo);
        return refusals.stream()
                .filter(event -> Times.lastSeen(event)
                        .filter(at -> created.isEmpty() || created.get().isBefore(at))
                        .filter(at -> Times.isUnchangedSince(workload, at.minusMillis(1)))
                        .isPresent())
                .findFirst()
                .map(event -> Fields.text(event, "message"));
    }
}
