package dev.podo.verify;

import dev.podo.lab.Target;
import dev.podo.lab.Target.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The objects of one evidence. Objects that are being deleted count as absent. */
final class Snapshot {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    private static final Set<String> WORKLOADS =
            Set.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob");

    /** Which kinds are made by which. */
    private static final Map<String, Set<String>> MAKERS = Map.of(
            "Pod", WORKLOADS,
            "ReplicaSet", Set.of("Deployment"),
            "PersistentVolumeClaim", Set.of("StatefulSet"),
            "Job", Set.of("CronJob"),
            "Endpoints", Set.of("Service"),
            "EndpointSlice", Set.of("Service"),
            "Event", Set.of("Pod", "Deployment", "StatefulSet", "PersistentVolumeClaim"));

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

    /** Whether something is there that makes objects of this kind. */
    boolean mayStillCome(Target target) {
        return target.mayComeLater()
                && MAKERS.getOrDefault(target.kind(), Set.of()).stream()
                        .flatMap(this::ofKind)
                        .findAny()
                        .isPresent();
    }

    Stream<Map<String, Object>> ofKind(String kind) {
        return alive.stream().filter(object -> Fields.kind(object).equals(kind));
    }

    /** What learners make, and not what the cluster makes of it. */
    Stream<Map<String, Object>> written() {
        return alive.stream()
                .filter(object ->
                        Fields.list(object, "metadata", "ownerReferences").isEmpty())
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

    /** The pods that a workload has made, without those of earlier revisions of a Deployment. */
    List<Map<String, Object>> podsOf(Object workload) {
        if (Fields.kind(workload).equals("Deployment")) {
            return currentReplicaSets(workload)
                    .flatMap(set -> owned("Pod", set))
                    .toList();
        }
        return owned("Pod", workload).toList();
    }

    Stream<Map<String, Object>> currentReplicaSets(Object deployment) {
        String revision = Fields.text(deployment, "metadata", "annotations", REVISION);
        return owned("ReplicaSet", deployment).filter(set -> Fields.text(set, "metadata", "annotations", REVISION)
                .equals(revision));
    }

    /** The last lines of a container that crashes; empty if they are not known. */
    String log(Object pod, String container) {
        return logs.getOrDefault(Evidence.logKey(Fields.name(pod), container), "");
    }

    static String lastSeen(Object event) {
        String last = Fields.text(event, "lastTimestamp");
        return last.isEmpty() ? Fields.text(event, "eventTime") : last;
    }

    private Stream<Map<String, Object>> owned(String kind, Object owner) {
        return ofKind(kind)
                .filter(object -> !Fields.uid(owner).isEmpty()
                        && Fields.list(object, "metadata", "ownerReferences").stream()
                                .anyMatch(reference ->
                                        Fields.text(reference, "uid").equals(Fields.uid(owner))));
    }
}
