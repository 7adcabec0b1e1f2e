package dev.podo.attempt;

import dev.podo.probe.PodSources;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would stay as an earlier submission made it, although this one asks for something else. A container reads its
 * environment once, when it starts, so that a ConfigMap or Secret of other content leaves it as it is. A StatefulSet
 * waits for its pods to be ready before it changes them
 * (<a href="https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#forced-rollback">forced
 * rollback</a>). A Service that no longer selects pods keeps the addresses of those it had.
 *
 * @param toReplace what has to be made anew
 * @param toRestart what is right itself and whose pods have to be made anew
 */
record StaleObjects(Set<ObjectRef> toReplace, Set<ObjectRef> toRestart) {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final Set<String> SOURCES = Set.of("ConfigMap", "Secret");
    private static final Set<String> RESTARTED = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

    static StaleObjects of(List<PlannedChange> changes, Collection<ObjectRef> leftOut) {
        var stale = new StaleObjects(new HashSet<>(), new HashSet<>());
        Set<String> changed = changedSources(changes, leftOut);
        changes.forEach(change -> stale.add(change, changed));
        return stale;
    }

    private void add(PlannedChange change, Set<String> changedSources) {
        if (change.isReplacement() || isStuck(change) || losesSelector(change)) {
            toReplace.add(change.ref());
            return;
        }
        String kind = change.ref().kind();
        if (kind.equals("Pod") && reads(change, changedSources, "spec")) {
            toReplace.add(change.ref());
        } else if (kind.equals("Job") && reads(change, changedSources, "spec", "template", "spec")) {
            toReplace.add(change.ref());
        } else if (RESTARTED.contains(kind) && reads(change, changedSources, "spec", "template", "spec")) {
            toRestart.add(change.ref());
        }
    }

    private static Set<String> changedSources(List<PlannedChange> changes, Collection<ObjectRef> leftOut) {
        Set<String> changed = new HashSet<>();
        changes.stream()
                .filter(change -> !change.isSame("data") || !change.isSame("binaryData"))
                .map(PlannedChange::ref)
                .filter(StaleObjects::isSource)
                .forEach(ref -> changed.add(key(ref)));
        leftOut.stream().filter(StaleObjects::isSource).forEach(ref -> changed.add(key(ref)));
        return changed;
    }

    private static boolean reads(PlannedChange change, Set<String> changedSources, String... podSpec) {
        if (changedSources.isEmpty() || !change.keeps(podSpec)) {
            return false;
        }
        var sources = PodSources.of(SERIALIZATION.convertValue(
                PlannedChange.field(change.after(), podSpec).orElse(Map.of()), PodSpec.class));
        return sources.configMaps().stream().anyMatch(name -> changedSources.contains("ConfigMap/" + name))
                || sources.secrets().stream().anyMatch(name -> changedSources.contains("Secret/" + name));
    }

    private static boolean isStuck(PlannedChange change) {
        return change.ref().kind().equals("StatefulSet")
                && change.before().isPresent()
                && !change.keeps("spec", "template")
                && !isReady(change.before().get());
    }

    private static boolean isReady(GenericKubernetesResource set) {
        return Optional.ofNullable(set.get("spec", "replicas"))
                .equals(Optional.ofNullable(set.get("status", "readyReplicas")));
    }

    private static boolean losesSelector(PlannedChange change) {
        return change.ref().kind().equals("Service")
                && PlannedChange.field(change.before(), "spec", "selector").isPresent()
                && PlannedChange.field(change.after(), "spec", "selector").isEmpty();
    }

    private static boolean isSource(ObjectRef ref) {
        return SOURCES.contains(ref.kind());
    }

    private static String key(ObjectRef ref) {
        return ref.kind() + "/" + ref.name();
    }
}
