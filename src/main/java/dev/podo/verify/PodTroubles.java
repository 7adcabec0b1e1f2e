package dev.podo.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps a pod from ever becoming ready. */
final class PodTroubles {

    private static final Set<String> PULL =
            Set.of("ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "RegistryUnavailable");
    private static final Pattern MISSING_OBJECT = Pattern.compile("(?i)(configmap|secret) \"([^\"]+)\" not found");
    private static final Pattern MISSING_KEY =
            Pattern.compile("(?i)couldn't find key (\\S+) in (configmap|secret) [^/\\s]+/(\\S+)");

    private final Object pod;
    private final Snapshot snapshot;

    PodTroubles(Object pod, Snapshot snapshot) {
        this.pod = pod;
        this.snapshot = snapshot;
    }

    Optional<Trouble> any() {
        return unschedulable().or(this::ended).or(this::containers);
    }

    Optional<Trouble> unschedulable() {
        Map<?, ?> condition = Fields.condition(pod, "PodScheduled");
        String message = Fields.text(condition, "message");
        boolean stuck = Fields.text(condition, "reason").equals("Unschedulable") && !mayPass(message);
        return stuck ? Optional.of(Trouble.of("unschedulable", message)) : Optional.empty();
    }

    /** Volumes bind late, nodes boot, and pods that go make room. */
    private boolean mayPass(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || text.contains("persistentvolume")
                || text.contains("node.kubernetes.io/not-ready")
                || text.contains("insufficient") && snapshot.hasTerminatingPods();
    }

    private Optional<Trouble> ended() {
        String phase = Fields.text(pod, "status", "phase");
        if (!phase.equals("Failed") && !phase.equals("Succeeded")) {
            return Optional.empty();
        }
        String ends = String.join(
                "; ",
                Fields.list(pod, "status", "containerStatuses").stream()
                        .filter(status -> Fields.has(status, "state", "terminated"))
                        .map(status -> ending(Fields.text(status, "name"), Fields.map(status, "state", "terminated")))
                        .sorted()
                        .toList());
        return Optional.of(Trouble.of("pod-ended", ends.isEmpty() ? Fields.text(pod, "status", "reason") : ends));
    }

    private Optional<Trouble> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> Fields.list(pod, "spec", list).stream())
                .flatMap(container -> container(container).stream())
                .findFirst();
    }

    private Optional<Trouble> container(Object container) {
        String name = Fields.text(container, "name");
        return Containers.status(pod, name)
                .filter(status -> isCurrent(container, status))
                .flatMap(status -> {
                    String reason = Fields.text(status, "state", "waiting", "reason");
                    String message = Fields.text(status, "state", "waiting", "message");
                    String found = reason + (message.isEmpty() ? "" : ": " + message);
                    if (PULL.contains(reason)) {
                        return Optional.of(Trouble.of("image-pull", found, name, Fields.text(container, "image")));
                    }
                    if (reason.equals("InvalidImageName")) {
                        return Optional.of(Trouble.of("image-name", found, name, Fields.text(container, "image")));
                    }
                    if (reason.equals("CreateContainerConfigError") && !isSupplied(message)) {
                        return Optional.of(Trouble.of("container-config", found, name));
                    }
                    return crashes(status, reason, name);
                });
    }

    /** A container that waits has no runtime yet to tell of its image by another name. */
    private boolean isCurrent(Object container, Object status) {
        return Fields.has(status, "state", "waiting")
                        && Fields.text(status, "imageID").isEmpty()
                ? Fields.text(status, "image").equals(Fields.text(container, "image"))
                : Fields.has(status, "state", "running")
                        ? Containers.isCurrent(pod, container, status, snapshot)
                        : !isOther(container, status)
                                || Containers.wasStartedFor(pod, container, lastStart(status), snapshot);
    }

    private static String lastStart(Object status) {
        String current = Fields.text(status, "state", "terminated", "startedAt");
        return current.isEmpty() ? Fields.text(status, "lastState", "terminated", "startedAt") : current;
    }

    /** Between two runs only a name that differs and is a name shows that the spec has changed since. */
    private static boolean isOther(Object container, Object status) {
        String told = Fields.text(status, "image");
        return !told.startsWith("sha256:") && !dev.podo.lab.ImageName.same(Fields.text(container, "image"), told);
    }

    private static Optional<Trouble> crashes(Object status, String reason, String name) {
        boolean running = Fields.has(status, "state", "running");
        Map<?, ?> current = Fields.map(status, "state", "terminated");
        Map<?, ?> last = current.isEmpty() ? Fields.map(status, "lastState", "terminated") : current;
        boolean failedTwice = Fields.number(status, 0, "restartCount") >= 2
                && Fields.number(last, 0, "exitCode") != 0
                && !(running && Boolean.TRUE.equals(Fields.at(status, "ready")));
        boolean crashing = reason.equals("CrashLoopBackOff") || failedTwice;
        return crashing ? Optional.of(Trouble.of("crash-loop", ending(name, last), name)) : Optional.empty();
    }

    /** The kubelet may tell of a ConfigMap or Secret as missing for a while after it has come. */
    private boolean isSupplied(String message) {
        Matcher object = MISSING_OBJECT.matcher(message);
        if (object.find()) {
            return named(object.group(1), object.group(2)).findAny().isPresent();
        }
        Matcher key = MISSING_KEY.matcher(message);
        return key.find()
                && named(key.group(2), key.group(3)).anyMatch(found -> Fields.has(found, "data", key.group(1)));
    }

    private Stream<Map<String, Object>> named(String kind, String name) {
        return List.of("ConfigMap", "Secret").stream()
                .filter(kind::equalsIgnoreCase)
                .flatMap(snapshot::ofKind)
                .filter(object -> Fields.name(object).equals(name));
    }

    private static String ending(String container, Map<?, ?> terminated) {
        String reason = Fields.text(terminated, "reason");
        return container + ": exitCode = " + Fields.text(terminated, "exitCode")
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
