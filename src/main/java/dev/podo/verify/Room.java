package dev.podo.verify;

import java.util.Map;
import java.util.Set;

/** Whether something in the namespace is about to give back what it holds of nodes and quotas. */
final class Room {

    private Room() {}

    static boolean mayCome(Snapshot snapshot) {
        return snapshot.hasTerminatingPods() || snapshot.alive().anyMatch(Room::shrinks);
    }

    private static boolean shrinks(Map<String, Object> object) {
        return switch (Fields.kind(object)) {
            case "Pod" -> endsByItself(object);
            case "Deployment" -> isOnItsWay(object) || isReplacing(object);
            case "StatefulSet", "DaemonSet" -> isOnItsWay(object);
            default -> false;
        };
    }

    private static boolean endsByItself(Object pod) {
        return Set.of("OnFailure", "Never").contains(Fields.text(pod, "spec", "restartPolicy"))
                && Fields.text(pod, "status", "phase").equals("Running");
    }

    private static boolean isOnItsWay(Object workload) {
        return !Rollouts.isObserved(workload)
                || Fields.number(workload, 0, "status", "replicas") > Fields.number(workload, 1, "spec", "replicas");
    }

    /** Pods of an earlier revision go when those of the next are ready, or before. */
    private static boolean isReplacing(Object deployment) {
        return Fields.number(deployment, 0, "status", "replicas")
                > Fields.number(deployment, 0, "status", "updatedReplicas");
    }
}
