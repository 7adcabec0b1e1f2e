package dev.podo.verify;

import dev.podo.lab.ImageName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps the containers of a pod from starting, or from going on. */
final class ContainerTroubles {

    private static final Set<String> PULL =
            Set.of("ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "RegistryUnavailable");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NO_PROGRAM =
            Pattern.compile("executable file not found|exec: .*: (no such file or directory|permission denied)");
    private static final Pattern MISSING_OBJECT = Pattern.compile("(?i)(configmap|secret) \"([^\"]+)\" not found");
    private static final Pattern MISSING_KEY =
            Pattern.compile("(?i)couldn't find key (\\S+) in (configmap|secret) [^/\\s]+/(\\S+)");

    private final Object pod;
    private final Snapshot snapshot;

    ContainerTroubles(Object pod, Snapshot snapshot) {
        this.pod = pod;
        this.snapshot = snapshot;
    }

    Optional<Trouble> startOrRun() {
        return first((container, status) -> start(container, status).or(() -> run(container, status)));
    }

    Optional<Trouble> start() {
        return first(this::start);
    }

    private Optional<Trouble> first(BiFunction<Object, Map<?, ?>, Optional<Trouble>> trouble) {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> Fields.list(pod, "spec", list).stream()
                        .sorted(Comparator.comparing(container -> Fields.text(container, "name"))))
                .flatMap(container -> Containers.status(pod, Fields.text(container, "name"))
                        .filter(status -> isCurrent(container, status))
                        .flatMap(status -> trouble.apply(container, status))
                        .stream())
                .findFirst();
    }

    private Optional<Trouble> start(Object container, Map<?, ?> status) {
        String name = Fields.text(container, "name");
        String image = Fields.text(container, "image");
        String reason = Fields.text(status, "state", "waiting", "reason");
        String message = Fields.text(status, "state", "waiting", "message");
        String found = reason + (message.isEmpty() ? "" : ": " + message);
        if (PULL.contains(reason)) {
            return Optional.of(Trouble.of("image-pull", found, name, image));
        }
        if (NO_PROGRAM.matcher(message(status)).find()) {
            return Optional.of(Trouble.of("cannot-start", message(status), name));
        }
        if (reason.equals("InvalidImageName")) {
            return Optional.of(Trouble.of("image-name", found, name, image));
        }
        boolean refused = reason.equals("CreateContainerConfigError");
        if (refused && isMissing(message)) {
            return Optional.of(Trouble.of("container-config", found, name));
        }
        return refused && message.contains("runAsNonRoot")
                ? Optional.of(Trouble.of("run-as-root", found, name))
                : Optional.empty();
    }

    private Optional<Trouble> run(Object container, Map<?, ?> status) {
        String name = Fields.text(container, "name");
        Map<?, ?> current = Fields.map(status, "state", "terminated");
        Map<?, ?> last = current.isEmpty() ? Fields.map(status, "lastState", "terminated") : current;
        boolean failed = Fields.number(last, 0, "exitCode") != 0;
        boolean serves = Fields.has(status, "state", "running") && Boolean.TRUE.equals(status.get("ready"));
        boolean again = Fields.text(status, "state", "waiting", "reason").equals("CrashLoopBackOff")
                || Fields.number(status, 0, "restartCount") >= 2 && failed && !serves;
        if (!again) {
            return Optional.empty();
        }
        String log = Bounded.lines(snapshot.log(pod, name));
        String found = Bounded.text(ending(name, last)) + (log.isEmpty() ? "" : Bounded.NEXT_LINE + log);
        boolean finished = Fields.has(last, "exitCode") && !failed;
        return Optional.of(Trouble.withFound(finished ? "container-exits" : "crash-loop", found, name));
    }

    /** What the runtime says of why a container did not start, wherever the kubelet puts it. */
    private static String message(Object status) {
        return Stream.of(
                        Fields.text(status, "state", "waiting", "message"),
                        Fields.text(status, "state", "terminated", "message"),
                        Fields.text(status, "lastState", "terminated", "message"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * A container that waits has no runtime yet to tell of its image by another name. One that waits for another image
     * than it ran before still tells of the earlier one; then the message names the image that cannot be had.
     */
    private boolean isCurrent(Object container, Object status) {
        Optional<Boolean> pulls = pullsNow(container, status);
        if (pulls.isPresent()) {
            return pulls.get();
        }
        if (Fields.has(status, "state", "waiting")
                && Fields.text(status, "imageID").isEmpty()) {
            return Fields.text(status, "image").equals(Fields.text(container, "image"));
        }
        if (Fields.has(status, "state", "running")) {
            return Containers.isCurrent(pod, container, status, snapshot);
        }
        return !isOther(container, status) || Containers.wasStartedFor(pod, container, lastStart(status), snapshot);
    }

    private static Optional<Boolean> pullsNow(Object container, Object status) {
        if (!PULL.contains(Fields.text(status, "state", "waiting", "reason"))) {
            return Optional.empty();
        }
        List<String> named = QUOTED.matcher(Fields.text(status, "state", "waiting", "message"))
                .results()
                .map(found -> found.group(1))
                .toList();
        String wanted = Fields.text(container, "image");
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(named.stream().anyMatch(image -> ImageName.same(image, wanted)));
    }

    /** A container that could not be started at all has only the time of its end; the other is the epoch. */
    private static String lastStart(Object status) {
        Map<?, ?> current = Fields.map(status, "state", "terminated");
        Map<?, ?> run = current.isEmpty() ? Fields.map(status, "lastState", "terminated") : current;
        String started = Fields.text(run, "startedAt");
        return started.startsWith("1970-") ? Fields.text(run, "finishedAt") : started;
    }

    /** Between two runs only a name that differs and is a name shows that the spec has changed since. */
    private static boolean isOther(Object container, Object status) {
        String told = Fields.text(status, "image");
        return !told.startsWith("sha256:") && !ImageName.same(Fields.text(container, "image"), told);
    }

    /** The kubelet may tell of a ConfigMap or Secret as missing for a while after it has come. */
    private boolean isMissing(String message) {
        Matcher object = MISSING_OBJECT.matcher(message);
        if (object.find()) {
            return !snapshot.holds(object.group(1), object.group(2), List.of());
        }
        Matcher key = MISSING_KEY.matcher(message);
        return key.find() && !snapshot.holds(key.group(2), key.group(3), List.of(key.group(1)));
    }

    static String ending(String container, Map<?, ?> terminated) {
        String reason = Fields.text(terminated, "reason");
        return container + ": exitCode = " + Fields.text(terminated, "exitCode")
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
