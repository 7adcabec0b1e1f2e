package dev.podo.verify;

import java.util.List;
import java.util.Optional;

/** When every pod of a workload is of the last revision and serves. */
final class Rollouts {

    private Rollouts() {}

    /** Whether the status tells of what the spec asks now. */
    static boolean isObserved(Object workload) {
        return observed(workload) >= Fields.number(workload, 1, "metadata", "generation");
    }

    /** How many pods it is to have. */
    static long wanted(Object workload) {
        return Fields.kind(workload).equals("DaemonSet")
                ? Fields.number(workload, 0, "status", "desiredNumberScheduled")
                : Fields.number(workload, 1, "spec", "replicas");
    }

    private static long observed(Object workload) {
        return Fields.number(workload, 0, "status", "observedGeneration");
    }

    static Optional<Unmet> unmet(Object workload) {
        if (!isObserved(workload)) {
            return Optional.of(Unmet.because("lab_wait_observed", "status.observedGeneration = " + observed(workload)));
        }
        boolean complete =
                switch (Fields.kind(workload)) {
                    case "StatefulSet" -> statefulSet(workload);
                    case "DaemonSet" -> daemonSet(workload);
                    default -> deployment(workload);
                };
        return complete ? Optional.empty() : Optional.of(Unmet.because("lab_wait_rollout", counts(workload)));
    }

    private static boolean deployment(Object workload) {
        long wanted = wanted(workload);
        // status.replicas counts the pods of old revisions too.
        return wanted >= 1
                && all(workload, wanted, "replicas", "updatedReplicas", "readyReplicas", "availableReplicas");
    }

    private static boolean statefulSet(Object workload) {
        long wanted = wanted(workload);
        String current = Fields.text(workload, "status", "currentRevision");
        // Kubernetes before 1.22 does not count the available ones.
        boolean available =
                !Fields.has(workload, "status", "availableReplicas") || all(workload, wanted, "availableReplicas");
        return wanted >= 1
                && all(workload, wanted, "replicas", "readyReplicas")
                && available
                && !current.isEmpty()
                && current.equals(Fields.text(workload, "status", "updateRevision"));
    }

    private static boolean daemonSet(Object workload) {
        long wanted = wanted(workload);
        return wanted >= 1
                && all(workload, wanted, "updatedNumberScheduled", "numberReady", "numberAvailable")
                && Fields.number(workload, 0, "status", "numberMisscheduled") == 0;
    }

    private static boolean all(Object workload, long wanted, String... counts) {
        return List.of(counts).stream().allMatch(count -> Fields.number(workload, 0, "status", count) == wanted);
    }

    private static String counts(Object workload) {
        return "ready = "
                + Fields.number(
                        workload, Fields.number(workload, 0, "status", "numberReady"), "status", "readyReplicas")
                + ", updated = "
                + Fields.number(
                        workload,
                        Fields.number(workload, 0, "status", "updatedNumberScheduled"),
                        "status",
                        "updatedReplicas")
                + ", wanted = "
                + wanted(workload);
    }
}
