package dev.podo.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a pod from ever becoming ready. */
final class PodTroubles {

    private final Object pod;
    private final Snapshot snapshot;
    private final VolumeTroubles volumes;
    private final ContainerTroubles containers;

    PodTroubles(Object pod, Snapshot snapshot) {
        this.pod = pod;
        this.snapshot = snapshot;
        this.volumes = new VolumeTroubles(pod, snapshot);
        this.containers = new ContainerTroubles(pod, snapshot);
    }

    Optional<Trouble> ofPod() {
        return first(Stream.of(unscheduled(), ended(), volumes.unmounted(), containers.startOrRun()));
    }

    /** As one of several pods: where one has ended, its controller makes another. */
    Optional<Trouble> ofReplica() {
        return hasEnded()
                ? Optional.empty()
                : first(Stream.of(unscheduled(), volumes.unmounted(), containers.startOrRun()));
    }

    /** As a pod of a Job, which counts failures by itself. */
    Optional<Trouble> ofTry() {
        return hasEnded() ? Optional.empty() : first(Stream.of(unscheduled(), volumes.unmounted(), containers.start()));
    }

    /** What keeps it from ever getting a node. */
    Optional<Trouble> unscheduled() {
        Map<?, ?> condition = Fields.condition(pod, "PodScheduled");
        if (!Fields.text(condition, "status").equals("False")
                || !Fields.text(condition, "reason").equals("Unschedulable")) {
            return Optional.empty();
        }
        String message = Fields.text(condition, "message");
        return volumes.unbound(message).or(() -> noNode(message));
    }

    /** Volumes bind late, nodes boot, and pods that go make room. */
    private Optional<Trouble> noNode(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.contains("persistentvolume")) {
            return Optional.empty();
        }
        Trouble trouble = Trouble.of("unschedulable", message);
        if (text.contains("node.kubernetes.io/not-ready")) {
            return Optional.of(trouble.lastingUnless(true));
        }
        return Optional.of(text.contains("insufficient") ? trouble.lastingUnless(Room.mayCome(snapshot)) : trouble);
    }

    private boolean hasEnded() {
        return List.of("Failed", "Succeeded").contains(Fields.text(pod, "status", "phase"));
    }

    private Optional<Trouble> ended() {
        if (!hasEnded()) {
            return Optional.empty();
        }
        List<String> ends = Fields.list(pod, "status", "containerStatuses").stream()
                .filter(status -> Fields.has(status, "state", "terminated"))
                .map(status -> ContainerTroubles.ending(
                        Fields.text(status, "name"), Fields.map(status, "state", "terminated")))
                .sorted()
                .toList();
        return Optional.of(Trouble.of(
                "pod-ended", ends.isEmpty() ? Fields.text(pod, "status", "reason") : String.join("; ", ends)));
    }

    private static Optional<Trouble> first(Stream<Optional<Trouble>> troubles) {
        return Trouble.first(troubles.flatMap(Optional::stream));
    }
}
