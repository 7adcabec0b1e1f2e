package dev.podo.verify;

import dev.podo.lab.Target;
import dev.podo.lab.Target.Selection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of one evidence. Objects that are being deleted count as absent. */
final class Snapshot {

    private final List<Map<String, Object>> alive;
    private final boolean terminatingPods;
    private final Map<String, String> logs;

    Snapshot(Evidence evidence) {
        // In an order of their own, so that the order in which the cluster lists them changes nothing.
        this.alive = evidence.objects().stream()
                .filter(object -> !Fields.has(object, "metadata", "deletionTimestamp"))
                .sorted(Comparator.comparing(Fields::kind)
                        .thenComparing(Fields::name)
                        .thenComparing(object -> Fields.text(object, "apiVersion")))
                .toList();
        this.logs = evidence.logs();
        this.terminatingPods = evidence.objects().stream()
                .anyMatch(object ->
                        Fields.kind(object).equals("Pod") && Fields.has(object, "metadata", "deletionTimestamp"));
    }

    /** The objects that a check speaks of. */
    List<Map<String, Object>> select(Target target) {
        return ofKind(target.kind())
                .filter(object -> Fields.text(object, "apiVersion").equals(target.apiVersion()))
                .filter(object -> isSelected(object, target.selection()))
                .toList();
    }

    private static boolean isSelected(Map<String, Object> object, Selection selection) {
        if (selection instanceof Selection.ByName name) {
            return Fields.name(object).equals(name.name());
        }
        if (selection instanceof Selection.ByLabels labels) {
            return Fields.map(object, "metadata", "labels")
                    .entrySet()
                    .containsAll(labels.labels().entrySet());
        }
        return ((Selection.Where) selection)
                .rule()
                .test(Map.of("object", object))
                .holds();
    }

    Stream<Map<String, Object>> alive() {
        return alive.stream();
    }

    Stream<Map<String, Object>> ofKind(String kind) {
        return alive().filter(object -> Fields.kind(object).equals(kind));
    }

    /** What learners make, and not what the cluster makes of it. */
    Stream<Map<String, Object>> written() {
        return alive().filter(object -> !Owners.isOwned(object))
                .filter(object ->
                        !List.of("Event", "Endpoints", "EndpointSlice").contains(Fields.kind(object)));
    }

    /** Whether pods are about to free what they hold. */
    boolean hasTerminatingPods() {
        return terminatingPods;
    }

    /** The events about an object, the last one first. */
    List<Map<String, Object>> events(Object object, String reason) {
        return ofKind("Event")
                .filter(event -> Fields.text(event, "reason").equals(reason))
                .filter(event -> !Fields.uid(object).isEmpty()
                        && Fields.text(event, "involvedObject", "uid").equals(Fields.uid(object)))
                .sorted(Comparator.comparing(Snapshot::lastSeen).reversed())
                .toList();
    }

    Owners owners() {
        return new Owners(this);
    }

    /** Whether a ConfigMap or Secret, by its kind in any case, is there with all these keys. */
    boolean holds(String kind, String name, List<String> keys) {
        return alive().filter(object -> Set.of("ConfigMap", "Secret").contains(Fields.kind(object)))
                .filter(object -> Fields.kind(object).equalsIgnoreCase(kind))
                .filter(object -> Fields.name(object).equals(name))
                .anyMatch(object -> keys.stream()
                        .allMatch(key -> Fields.map(object, "data").containsKey(key)
                                || Fields.map(object, "binaryData").containsKey(key)));
    }

    /** The last lines of a container that crashes; empty if they are not known. */
    String log(Object pod, String container) {
        return logs.getOrDefault(Evidence.logKey(Fields.name(pod), container), "");
    }

    private static Instant lastSeen(Map<String, Object> event) {
        return Times.lastSeen(event).orElse(Instant.MIN);
    }
}
