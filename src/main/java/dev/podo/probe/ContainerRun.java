package dev.podo.probe;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a container, from its start to its end.
 *
 * @param uid of the pod, since another one may take its name
 * @param id of the container in its runtime
 * @param before how often it had been restarted when this run began
 */
record ContainerRun(String pod, String uid, String container, String id, long before) {

    private static final Set<String> ENDS = Set.of("Succeeded", "Failed");

    /** The present run of a container of a ready pod. */
    static ContainerRun of(Pod pod, String container) {
        ContainerStatus status = status(pod, container).orElseThrow();
        return new ContainerRun(
                PodFacts.name(pod), PodFacts.uid(pod), container, status.getContainerID(), status.getRestartCount());
    }

    boolean hasEnded(List<Pod> pods) {
        return status(pods).filter(this::isSame).isEmpty();
    }

    /** Whether the container runs anew, in the same pod, and that is ready. */
    boolean isAgainReady(List<Pod> pods) {
        return pod(pods).filter(PodFacts::isReady).isPresent()
                && status(pods)
                        .filter(status -> status.getRestartCount() > before
                                && status.getState().getRunning() != null)
                        .isPresent();
    }

    /** Whether it will not run again. */
    boolean isOver(List<Pod> pods) {
        return pod(pods)
                .filter(pod -> !PodFacts.isTerminating(pod)
                        && !ENDS.contains(pod.getStatus().getPhase()))
                .isEmpty();
    }

    /** How often the container has been restarted in all. */
    long restarts(List<Pod> pods) {
        return status(pods).map(status -> status.getRestartCount().longValue()).orElse(before);
    }

    private boolean isSame(ContainerStatus status) {
        return status.getState().getRunning() != null && Objects.equals(id, status.getContainerID());
    }

    private Optional<ContainerStatus> status(List<Pod> pods) {
        return pod(pods).flatMap(pod -> status(pod, container));
    }

    private Optional<Pod> pod(List<Pod> pods) {
        return pods.stream().filter(pod -> PodFacts.uid(pod).equals(uid)).findFirst();
    }

    private static Optional<ContainerStatus> status(Pod pod, String container) {
        return PodFacts.statuses(pod).stream()
                .filter(status -> status.getName().equals(container))
                .findFirst();
    }
}
