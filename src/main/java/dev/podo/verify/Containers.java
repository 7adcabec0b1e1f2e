package dev.podo.verify;

import dev.podo.lab.ImageName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of a pod: what its spec asks for beside what its status tells. */
final class Containers {

    private Containers() {}

    static Optional<? extends Map<?, ?>> status(Object pod, String container) {
        return List.of("containerStatuses", "initContainerStatuses").stream()
                .flatMap(list -> Fields.list(pod, "status", list).stream())
                .map(Fields::map)
                .filter(status -> Fields.text(status, "name").equals(container))
                .findFirst();
    }

    /**
     * What is told of a container that the kubelet is about to end because it does not live, and has not ended yet: for
     * as long as its period of grace it looks as if nothing were wrong. Every such end is told once and leads to one
     * restart, so more told than restarts means that one is under way.
     */
    static Optional<String> pendingKill(Object pod, String container, Snapshot snapshot) {
        List<Map<String, Object>> kills = snapshot.events(pod, "Killing").stream()
                .filter(event ->
                        Fields.text(event, "involvedObject", "fieldPath").endsWith("{" + container + "}"))
                .filter(event -> Fields.text(event, "message").contains(" failed liveness probe"))
                .toList();
        long told = kills.stream()
                .mapToLong(event -> Fields.number(event, 1, "count"))
                .sum();
        long restarts = status(pod, container)
                .map(status -> Fields.number(status, 0, "restartCount"))
                .orElse(0L);
        return told > restarts
                ? kills.stream().map(event -> Fields.text(event, "message")).findFirst()
                : Optional.empty();
    }

    /**
     * Whether the status tells of the image that the spec names now. After a change of image a pod's status goes on
     * telling of the old container for a moment, Ready and all.
     */
    static boolean isCurrent(Object pod, Object container, Object status, Snapshot snapshot) {
        String wanted = Fields.text(container, "image");
        String told = Fields.text(status, "image");
        if (ImageName.same(wanted, told)) {
            return true;
        }
        int digest = wanted.indexOf('@');
        if (digest >= 0) {
            return Fields.text(status, "imageID").endsWith(wanted.substring(digest + 1));
        }
        return wasStartedFor(pod, container, Fields.text(status, "state", "running", "startedAt"), snapshot);
    }

    /**
     * Whether what was started at that time was started for the image that the spec names now. The runtime may tell of
     * an image by its id, or by another of its names; then the names say nothing, and this does.
     */
    static boolean wasStartedFor(Object pod, Object container, String started, Snapshot snapshot) {
        String image = Fields.text(container, "image");
        return Times.parse(started)
                .filter(start ->
                        wasPulledFor(pod, image, start, container, snapshot) || Times.wasStartedAsAsked(pod, start))
                .isPresent();
    }

    /** The last image that was pulled for the container before it was started has to be this one. */
    private static boolean wasPulledFor(
            Object pod, String image, Instant started, Object container, Snapshot snapshot) {
        String field = "{" + Fields.text(container, "name") + "}";
        List<Map<String, Object>> pulls = snapshot.events(pod, "Pulled").stream()
                .filter(event ->
                        Fields.text(event, "involvedObject", "fieldPath").endsWith(field))
                .filter(event ->
                        Times.lastSeen(event).filter(at -> !at.isAfter(started)).isPresent())
                .toList();
        Optional<Instant> last =
                pulls.stream().flatMap(event -> Times.lastSeen(event).stream()).max(Instant::compareTo);
        return last.isPresent()
                && pulls.stream()
                        .filter(event -> Times.lastSeen(event).equals(last))
                        .allMatch(event -> Fields.text(event, "message").contains("\"" + image + "\""));
    }
}
