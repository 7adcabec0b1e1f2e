package dev.podo.attempt;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would stay as an earlier submission made it, although this one asks for something else. A container reads its
 * environment once, when it starts, so that a ConfigMap or Secret of other content leaves it as it is. A StatefulSet
 * changes its pods one by one, and waits for ever for one that never became ready
 * (<a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#forced-rollback">forced
 * rollback</a>). A Service that no longer selects pods keeps the addresses of those it had.
 *
 * @param toReplace what has to be made anew
 * @param mayHoldStalePods what is there already and right itself, but may have pods that started too early
 */
record StaleObjects(Set<ObjectRef> toReplace, Set<ObjectRef> mayHoldStalePods) {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private static final Set<String> CONTROLLERS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    static StaleObjects of(List<PlannedChange> changes, ChangedSources changed) {
        var stale = new StaleObjects(new HashSet<>(), new HashSet<>());
        changes.forEach(change -> stale.add(change, changed));
        return stale;
    }

    private void add(PlannedChange change, ChangedSources changed) {
        if (change.isReplacement() || isOrderly(change) || losesSelector(change) || ranWithOthers(change, changed)) {
            toReplace.add(change.ref());
        } else if (change.before().isPresent()
                && CONTROLLERS.contains(change.ref().kind())) {
            mayHoldStalePods.add(change.ref());
        }
    }

    private static boolean ranWithOthers(PlannedChange change, ChangedSources changed) {
        return switch (change.ref().kind()) {
            case "Pod" -> reads(change, changed, "spec");
            case "Job" -> reads(change, changed, "spec", "template", "spec");
            default -> false;
        };
    }

    private static boolean reads(PlannedChange change, ChangedSources changed, String... podSpec) {
        Object spec = PlannedChange.field(change.before(), podSpec).orElse(Map.of());
        return changed.areReadBy(SERIALIZATION.convertValue(spec, PodSpec.class));
    }

    private static boolean isOrderly(PlannedChange change) {
        return change.ref().kind().equals("StatefulSet")
                && change.before().isPresent()
                && !change.keeps("spec", "template");
    }

    private static boolean losesSelector(PlannedChange change) {
        return change.ref().kind().equals("Service")
                && PlannedChange.field(change.before(), "spec", "selector").isPresent()
                && PlannedChange.field(change.after(), "spec", "selector").isEmpty();
    }
}
