package dev.podo.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps a pod from ever getting its volumes. */
final class VolumeTroubles {

    private static final Pattern MISSING_CLAIM = Pattern.compile("persistentvolumeclaim \"([^\"]+)\" not found");
    private static final Pattern FAILED_VOLUME =
            Pattern.compile("for volume \"([^\"]+)\" : .*(not found|references non-existent)", Pattern.DOTALL);

    /** The cluster puts it into every namespace by itself. */
    private static final String CLUSTER_ROOT = "kube-root-ca.crt";

    private final Object pod;
    private final Snapshot snapshot;

    VolumeTroubles(Object pod, Snapshot snapshot) {
        this.pod = pod;
        this.snapshot = snapshot;
    }

    /** Of the claims that the pod names, one that is not there or will never be bound. */
    Optional<Trouble> unbound(String scheduler) {
        List<String> claims = Fields.list(pod, "spec", "volumes").stream()
                .filter(volume -> Fields.has(volume, "persistentVolumeClaim", "claimName"))
                .map(volume -> Fields.text(volume, "persistentVolumeClaim", "claimName"))
                .sorted()
                .toList();
        Matcher missing = MISSING_CLAIM.matcher(scheduler);
        if (missing.find()
                && claims.contains(missing.group(1))
                && claim(missing.group(1)).isEmpty()) {
            return Optional.of(Trouble.of("claim-missing", scheduler, missing.group(1)));
        }
        return claims.stream()
                .flatMap(name -> claim(name).stream())
                .flatMap(claim -> ClaimTroubles.of(claim, snapshot).stream())
                .findFirst();
    }

    private Optional<Map<String, Object>> claim(String name) {
        return snapshot.ofKind("PersistentVolumeClaim")
                .filter(claim -> Fields.name(claim).equals(name))
                .findFirst();
    }

    /** A volume that the kubelet could not mount, for want of an object that is still not there. */
    Optional<Trouble> unmounted() {
        return hasStarted()
                ? Optional.empty()
                : snapshot.events(pod, "FailedMount").stream()
                        .flatMap(event -> unmounted(Fields.text(event, "message")).stream())
                        .findFirst();
    }

    private boolean hasStarted() {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> Fields.list(pod, "status", list).stream())
                .anyMatch(status ->
                        !Fields.has(status, "state", "waiting") || Fields.has(status, "lastState", "terminated"));
    }

    private Optional<Trouble> unmounted(String message) {
        Matcher failed = FAILED_VOLUME.matcher(message);
        if (!failed.find()) {
            return Optional.empty();
        }
        String name = failed.group(1);
        return Fields.list(pod, "spec", "volumes").stream()
                .filter(volume -> Fields.text(volume, "name").equals(name))
                .flatMap(VolumeTroubles::sources)
                .filter(source -> !source.optional() && !source.name().equals(CLUSTER_ROOT))
                .filter(source -> !snapshot.holds(source.kind(), source.name(), source.keys()))
                .map(source -> source.kind() + "/" + source.name())
                .sorted()
                .findFirst()
                .map(missing -> Trouble.of("mount-missing", message, name, missing));
    }

    /** A ConfigMap or Secret whose keys, all or those named, become files. */
    private record Source(String kind, String name, List<String> keys, boolean optional) {}

    private static Stream<Source> sources(Object volume) {
        Stream<?> projected = Fields.list(volume, "projected", "sources").stream();
        return Stream.concat(Stream.of(volume), projected).flatMap(place -> Stream.of(
                        source(place, "configMap", "ConfigMap", "name"),
                        source(place, "secret", "Secret", place == volume ? "secretName" : "name"))
                .flatMap(Optional::stream));
    }

    private static Optional<Source> source(Object place, String field, String kind, String nameField) {
        Map<?, ?> source = Fields.map(place, field);
        List<String> keys = Fields.list(source, "items").stream()
                .map(item -> Fields.text(item, "key"))
                .toList();
        boolean optional = Boolean.TRUE.equals(source.get("optional"));
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(kind, Fields.text(source, nameField), keys, optional));
    }
}
