package dev.podo.attempt;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pods that have to go with an object: those that it owns, and those that mount it if it is a claim. */
final class DependentPods {

    private final Cluster cluster;

    DependentPods(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Their names; none if the object is not there, or is a pod itself. */
    Set<String> of(GenericKubernetesResource object, Predicate<Pod> which) {
        if (object == null || object.getKind().equals("Pod")) {
            return Set.of();
        }
        Set<String> owners = owners(object);
        return cluster.learner().pods().inNamespace(cluster.namespace()).list().getItems().stream()
                .filter(pod -> isOwned(pod, owners) || mounts(pod, object))
                .filter(which)
                .map(pod -> pod.getMetadata().getName())
                .collect(Collectors.toSet());
    }

    /** The object itself, and the ReplicaSets or Jobs that it made. */
    private Set<String> owners(GenericKubernetesResource object) {
        Set<String> self = Set.of(object.getMetadata().getUid());
        var apps = cluster.learner().apps().replicaSets().inNamespace(cluster.namespace());
        var batch = cluster.learner().batch().v1().jobs().inNamespace(cluster.namespace());
        Set<String> owners = new HashSet<>(self);
        Stream.of(apps.list().getItems(), batch.list().getItems())
                .flatMap(List::stream)
                .filter(made -> isOwned(made, self))
                .forEach(made -> owners.add(made.getMetadata().getUid()));
        return owners;
    }

    private static boolean isOwned(HasMetadata object, Set<String> owners) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(reference -> owners.contains(reference.getUid()));
    }

    private static boolean mounts(Pod pod, GenericKubernetesResource object) {
        return object.getKind().equals("PersistentVolumeClaim")
                && pod.getSpec().getVolumes().stream()
                        .anyMatch(volume -> volume.getPersistentVolumeClaim() != null
                                && volume.getPersistentVolumeClaim()
                                        .getClaimName()
                                        .equals(object.getMetadata().getName()));
    }
}
