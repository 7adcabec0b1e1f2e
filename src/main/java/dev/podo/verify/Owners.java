package dev.podo.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What controllers have made of what. */
final class Owners {

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

    private final Snapshot snapshot;

    Owners(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The pods that a workload has made, without those of its earlier revisions. */
    List<Map<String, Object>> podsOf(Object workload) {
        return switch (Fields.kind(workload)) {
            case "Deployment" ->
                currentReplicaSets(workload).flatMap(set -> owned("Pod", set)).toList();
            case "StatefulSet" ->
                ofRevision(workload, "controller-revision-hash", Fields.text(workload, "status", "updateRevision"));
            case "DaemonSet" ->
                ofRevision(
                        workload,
                        "pod-template-generation",
                        Fields.text(workload, "metadata", "annotations", "deprecated.daemonset.template.generation"));
            default -> owned("Pod", workload).toList();
        };
    }

    Stream<Map<String, Object>> currentReplicaSets(Object deployment) {
        String revision = Fields.text(deployment, "metadata", "annotations", REVISION);
        return owned("ReplicaSet", deployment).filter(set -> Fields.text(set, "metadata", "annotations", REVISION)
                .equals(revision));
    }

    /** Whether something is there that may still make objects of this kind. */
    boolean mayMake(String kind) {
        return MAKERS.getOrDefault(kind, Set.of()).stream()
                .flatMap(snapshot::ofKind)
                .anyMatch(maker -> !(kind.equals("Pod") && hasMadeItsPods(maker)));
    }

    private boolean hasMadeItsPods(Map<String, Object> maker) {
        return switch (Fields.kind(maker)) {
            case "Deployment", "StatefulSet", "DaemonSet" ->
                Rollouts.unmet(maker).isEmpty() && podsOf(maker).size() >= Rollouts.wanted(maker);
            case "ReplicaSet" -> isOwned(maker);
            case "Job" -> Fields.isTrue(maker, "Complete") || Fields.isTrue(maker, "Failed");
            default -> false;
        };
    }

    /**
     * Whether the pod is of an earlier revision of its workload, or of one that is not known to be the present one, so
     * that it says nothing of what was asked last.
     */
    boolean isOutdated(Map<String, Object> object) {
        return Fields.kind(object).equals("Pod")
                && workloadOf(object)
                        .filter(workload -> !isPresent(object, workload))
                        .isPresent();
    }

    /**
     * Whether the cluster itself may still change the object or put another in its place, so that what is wrong with it
     * says nothing of what will be there.
     */
    boolean mayBeReplaced(Map<String, Object> object) {
        return switch (Fields.kind(object)) {
            case "Endpoints", "EndpointSlice", "Event" -> true;
            case "ReplicaSet" -> isOwned(object);
            case "Pod" -> isOwned(object) && (workloadOf(object).isEmpty() || isOutdated(object));
            default -> false;
        };
    }

    /** Whether a controller made it. */
    static boolean isOwned(Object object) {
        return !Fields.list(object, "metadata", "ownerReferences").isEmpty();
    }

    private boolean isPresent(Map<String, Object> pod, Map<String, Object> workload) {
        boolean isObserved = Fields.kind(workload).equals("Job") || Rollouts.isObserved(workload);
        return isObserved && podsOf(workload).contains(pod);
    }

    private Optional<Map<String, Object>> workloadOf(Object pod) {
        return ownerOf(pod)
                .flatMap(owner ->
                        isOwned(owner) && !Fields.kind(owner).equals("Job") ? ownerOf(owner) : Optional.of(owner));
    }

    /** Empty if it is gone, so that what it made goes too. */
    private Optional<Map<String, Object>> ownerOf(Object object) {
        return snapshot.alive().filter(owner -> owns(owner, object)).findFirst();
    }

    private List<Map<String, Object>> ofRevision(Object workload, String label, String revision) {
        return owned("Pod", workload)
                .filter(pod -> {
                    String own = Fields.text(pod, "metadata", "labels", label);
                    return own.isEmpty() || revision.isEmpty() || own.equals(revision);
                })
                .toList();
    }

    private Stream<Map<String, Object>> owned(String kind, Object owner) {
        return snapshot.ofKind(kind).filter(object -> owns(owner, object));
    }

    private static boolean owns(Object owner, Object object) {
        String uid = Fields.uid(owner);
        return !uid.isEmpty()
                && Fields.list(object, "metadata", "ownerReferences").stream()
                        .anyMatch(reference -> Fields.text(reference, "uid").equals(uid));
    }
}
