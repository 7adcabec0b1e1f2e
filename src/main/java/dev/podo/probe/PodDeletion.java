package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes pods and finds the ones that take their places. */
final class PodDeletion {

    /** A pod may ask for much longer, but then the check would only wait. */
    private static final long GRACE_SECONDS = 1;

    private final Cluster cluster;
    private final List<Pod> victims;
    private final Set<String> known;
    private final Set<String> controllers;
    private final long ready;

    /** @param victims at least one */
    PodDeletion(Cluster cluster, List<Pod> victims) {
        this.cluster = cluster;
        this.victims = victims;
        this.controllers = victims.stream()
                .flatMap(pod -> PodFacts.controller(pod).stream())
                .collect(Collectors.toSet());
        List<Pod> before = siblings(
                cluster.admin().pods().inNamespace(cluster.namespace()).list().getItems());
        this.known = before.stream().map(PodFacts::uid).collect(Collectors.toSet());
        this.ready = before.stream().filter(PodFacts::isReady).count();
    }

    void act() {
        victims.forEach(pod -> cluster.admin()
                .pods()
                .inNamespace(cluster.namespace())
                .withName(PodFacts.name(pod))
                .withGracePeriod(GRACE_SECONDS)
                .delete());
    }

    /** Whether there is anything that makes new ones. */
    boolean isReplaced() {
        return !controllers.isEmpty();
    }

    /** Waits until the old ones run no more (their objects may stay much longer) and as many are ready as before; the first new one, if it came in time. */
    Optional<Pod> replacement(Duration limit) {
        if (!isReplaced()) {
            return Optional.empty();
        }
        AwaitPods.until(cluster, this::isComplete, limit);
        return fresh(
                cluster.admin().pods().inNamespace(cluster.namespace()).list().getItems());
    }

    private boolean isComplete(List<Pod> pods) {
        Set<String> gone = victims.stream().map(PodFacts::uid).collect(Collectors.toSet());
        return pods.stream().filter(pod -> gone.contains(PodFacts.uid(pod))).noneMatch(PodFacts::isRunning)
                && siblings(pods).stream().filter(PodFacts::isReady).count() >= ready
                && fresh(pods).isPresent();
    }

    /** A StatefulSet's pod comes back under its name. */
    private Optional<Pod> fresh(List<Pod> pods) {
        List<Pod> fresh = siblings(pods).stream()
                .filter(PodFacts::isReady)
                .filter(pod -> !known.contains(PodFacts.uid(pod)))
                .sorted(Comparator.comparing(PodFacts::name))
                .toList();
        String name = PodFacts.name(victims.get(0));
        return fresh.stream()
                .filter(pod -> PodFacts.name(pod).equals(name))
                .findFirst()
                .or(() -> fresh.stream().findFirst());
    }

    private List<Pod> siblings(List<Pod> pods) {
        return pods.stream()
                .filter(pod ->
                        PodFacts.controller(pod).filter(controllers::contains).isPresent())
                .toList();
    }
}
