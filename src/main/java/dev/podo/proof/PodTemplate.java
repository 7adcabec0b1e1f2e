package dev.podo.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an object says what its pods are like.
 *
 * @param root the pod itself, or the template that pods are made from
 */
record PodTemplate(Place root) {

    private static final Map<String, PodTemplate> OF_KIND = Map.of(
            "Pod", new PodTemplate(Place.of()),
            "Deployment", new PodTemplate(Place.of("spec", "template")),
            "StatefulSet", new PodTemplate(Place.of("spec", "template")),
            "DaemonSet", new PodTemplate(Place.of("spec", "template")),
            "ReplicaSet", new PodTemplate(Place.of("spec", "template")),
            "Job", new PodTemplate(Place.of("spec", "template")),
            "CronJob", new PodTemplate(Place.of("spec", "jobTemplate", "spec", "template")));

    private static final Set<String> RUN_TO_AN_END = Set.of("Job", "CronJob");

    /** Empty for kinds that make no pods. */
    static Optional<PodTemplate> in(Edits edits) {
        return Optional.ofNullable(OF_KIND.get(edits.kind()));
    }

    /** Whether the pods are meant to go on for ever and take requests. */
    static boolean serves(Edits edits) {
        return !RUN_TO_AN_END.contains(edits.kind());
    }

    Place spec() {
        return root.then("spec");
    }

    List<Place> containers(Edits edits) {
        return spec().then("containers").items(edits.object());
    }

    List<Place> initContainers(Edits edits) {
        return spec().then("initContainers").items(edits.object());
    }

    Stream<Place> allContainers(Edits edits) {
        return Stream.concat(initContainers(edits).stream(), containers(edits).stream());
    }
}
