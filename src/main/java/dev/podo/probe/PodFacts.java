package dev.podo.probe;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;

/** What a pod's fields say. */
final class PodFacts {

    private PodFacts() {}

    static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    static String uid(HasMetadata object) {
        return object.getMetadata().getUid();
    }

    static boolean isTerminating(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }

    static boolean isReady(Pod pod) {
        return !isTerminating(pod)
                && pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    /** Whether a container of it has written or may have. */
    static boolean hasStarted(Pod pod) {
        return statuses(pod).stream()
                .anyMatch(status -> status.getState().getRunning() != null
                        || status.getState().getTerminated() != null
                        || status.getLastState() != null
                                && status.getLastState().getTerminated() != null);
    }

    static List<ContainerStatus> statuses(Pod pod) {
        return pod.getStatus() == null ? List.of() : pod.getStatus().getContainerStatuses();
    }

    static boolean isOwnedBy(HasMetadata object, String uid) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> owner.getUid().equals(uid));
    }

    /** The uid of what replaces it when it goes. */
    static Optional<String> controller(Pod pod) {
        return pod.getMetadata().getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                .map(OwnerReference::getUid)
                .findFirst();
    }

    /** The name and what it is doing, in the cluster's own words. */
    static String state(Pod pod) {
        return name(pod) + ": " + (isTerminating(pod) ? "Terminating" : reason(pod));
    }

    private static String reason(Pod pod) {
        return statuses(pod).stream()
                .flatMap(status -> reason(status.getState()).stream())
                .findFirst()
                .orElseGet(() -> isReady(pod) ? "Ready" : phase(pod));
    }

    private static String phase(Pod pod) {
        String phase = pod.getStatus() == null
                ? "Pending"
                : String.valueOf(pod.getStatus().getPhase());
        return phase.equals("Running") ? "Running, not ready" : phase;
    }

    /** Why a container does not run; empty if it does. */
    static Optional<String> reason(ContainerState state) {
        if (state.getWaiting() != null) {
            return Optional.ofNullable(state.getWaiting().getReason());
        }
        return Optional.ofNullable(state.getTerminated())
                .map(end -> end.getReason() + " (exit code " + end.getExitCode() + ")");
    }
}
