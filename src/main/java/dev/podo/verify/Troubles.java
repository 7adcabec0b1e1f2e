package dev.podo.verify;

import dev.podo.lab.When;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether waiting for a state has become pointless. */
final class Troubles {

    private Troubles() {}

    static Optional<Trouble> of(When when, Map<String, Object> object, Snapshot snapshot) {
        return switch (when) {
            case POD_SCHEDULED -> new PodTroubles(object, snapshot).unschedulable();
            case POD_READY -> new PodTroubles(object, snapshot).any();
            case ROLLOUT_COMPLETE -> refusedPods(object, snapshot).or(() -> pods(object, snapshot));
            case SERVICE_HAS_ENDPOINTS -> emptySelector(object, snapshot);
            case CLAIM_BOUND -> Optional.empty();
            case JOB_SUCCEEDED ->
                Fields.isTrue(object, "Failed")
                        ? Optional.of(
                                Trouble.of("job-failed", Fields.text(Fields.condition(object, "Failed"), "message")))
                        : Optional.empty();
        };
    }

    /** What no status of this object will outgrow, whatever of the status a rule reads. */
    static Optional<Trouble> ofStatus(Map<String, Object> object, Snapshot snapshot) {
        return Fields.kind(object).equals("Pod") ? new PodTroubles(object, snapshot).unschedulable() : Optional.empty();
    }

    private static Optional<Trouble> pods(Object workload, Snapshot snapshot) {
        return snapshot.podsOf(workload).stream()
                .flatMap(pod -> new PodTroubles(pod, snapshot).any().stream())
                .findFirst();
    }

    private static Optional<Trouble> refusedPods(Object workload, Snapshot snapshot) {
        return Stream.concat(Stream.of(workload), snapshot.currentReplicaSets(workload))
                .filter(object -> Fields.isTrue(object, "ReplicaFailure"))
                .findFirst()
                .map(object ->
                        Trouble.of("pods-refused", Fields.text(Fields.condition(object, "ReplicaFailure"), "message")));
    }

    /** No pod matches and nothing that makes pods would make one that does. */
    private static Optional<Trouble> emptySelector(Object service, Snapshot snapshot) {
        Map<?, ?> selector = Fields.map(service, "spec", "selector");
        boolean pods = snapshot.ofKind("Pod").anyMatch(pod -> matches(selector, pod, "metadata", "labels"));
        boolean makers = Stream.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job")
                .flatMap(snapshot::ofKind)
                .anyMatch(maker -> matches(selector, maker, "spec", "template", "metadata", "labels"));
        return selector.isEmpty() || pods || makers
                ? Optional.empty()
                : Optional.of(Trouble.of("selector-matches-nothing", "spec.selector = " + selector));
    }

    private static boolean matches(Map<?, ?> selector, Object object, String... path) {
        return Fields.map(object, path).entrySet().containsAll(selector.entrySet());
    }
}
