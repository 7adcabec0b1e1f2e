package dev.podo.verify;

import dev.podo.lab.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the named states of labs mean. */
final class States {

    private States() {}

    /** Why the object is not in the state; empty if it is. */
    static Optional<Unmet> unmet(When when, Map<String, Object> object, Snapshot snapshot) {
        return switch (when) {
            case POD_SCHEDULED -> unless(isScheduled(object), "lab_wait_pod_scheduled", "PodScheduled", object);
            case POD_READY -> podReady(object, snapshot);
            case ROLLOUT_COMPLETE -> Rollouts.unmet(object);
            case SERVICE_HAS_ENDPOINTS ->
                new Backends(object, snapshot).isReady()
                        ? Optional.empty()
                        : Optional.of(Unmet.because("lab_wait_endpoints", "endpoints = 0"));
            case CLAIM_BOUND ->
                Fields.text(object, "status", "phase").equals("Bound")
                        ? Optional.empty()
                        : Optional.of(Unmet.because(
                                "lab_wait_claim", "status.phase = " + Fields.text(object, "status", "phase")));
            case JOB_SUCCEEDED -> unless(Fields.isTrue(object, "Complete"), "lab_wait_job", "Complete", object);
        };
    }

    private static boolean isScheduled(Object pod) {
        return Fields.isTrue(pod, "PodScheduled") && Fields.has(pod, "spec", "nodeName");
    }

    private static Optional<Unmet> podReady(Map<String, Object> pod, Snapshot snapshot) {
        if (!Fields.isTrue(pod, "Ready")) {
            List<Map<String, Object>> probes = snapshot.events(pod, "Unhealthy");
            String found = probes.isEmpty() ? conditionText(pod, "Ready") : Fields.text(probes.get(0), "message");
            return Optional.of(Unmet.because("lab_wait_pod_ready", found));
        }
        List<?> containers = Fields.list(pod, "spec", "containers");
        boolean stale = Fields.number(pod, 0, "status", "observedGeneration") > 0
                && Fields.number(pod, 0, "status", "observedGeneration")
                        < Fields.number(pod, 0, "metadata", "generation");
        boolean current = !stale
                && !containers.isEmpty()
                && containers.stream().allMatch(container -> runs(pod, container, snapshot));
        return current
                ? pendingKill(pod, snapshot).map(kill -> Unmet.because("lab_wait_pod_killed", kill))
                : Optional.of(Unmet.because("lab_wait_pod_current", images(pod)));
    }

    private static Optional<String> pendingKill(Map<String, Object> pod, Snapshot snapshot) {
        return Fields.list(pod, "spec", "containers").stream()
                .map(container -> Fields.text(container, "name"))
                .flatMap(container -> Containers.pendingKill(pod, container, snapshot).stream())
                .findFirst();
    }

    private static boolean runs(Object pod, Object container, Snapshot snapshot) {
        return Containers.status(pod, Fields.text(container, "name"))
                .filter(status -> Boolean.TRUE.equals(status.get("ready")))
                .filter(status -> Containers.isCurrent(pod, container, status, snapshot))
                .isPresent();
    }

    private static String images(Object pod) {
        return String.join(
                "; ",
                Fields.list(pod, "status", "containerStatuses").stream()
                        .map(status -> Fields.text(status, "name") + " = " + Fields.text(status, "image"))
                        .sorted()
                        .toList());
    }

    private static Optional<Unmet> unless(boolean holds, String key, String condition, Object object) {
        return holds ? Optional.empty() : Optional.of(Unmet.because(key, conditionText(object, condition)));
    }

    private static String conditionText(Object object, String type) {
        Map<?, ?> condition = Fields.condition(object, type);
        String status = condition.isEmpty() ? "<none>" : Fields.text(condition, "status");
        String message = Fields.text(condition, "message");
        return type + " = " + status + (message.isEmpty() ? "" : ": " + message);
    }
}
