package dev.podo.attempt;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The claims that StatefulSets made from their templates: Kubernetes keeps them when the StatefulSet goes. */
final class MadeClaims {

    private final Cluster cluster;

    MadeClaims(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Those of the StatefulSets among {@code refs} that are there. */
    List<ObjectRef> of(Collection<ObjectRef> refs) {
        List<Pattern> names = refs.stream()
                .filter(ref -> ref.kind().equals("StatefulSet"))
                .map(ref -> cluster.admin()
                        .apps()
                        .statefulSets()
                        .inNamespace(cluster.namespace())
                        .withName(ref.name())
                        .get())
                .filter(found -> found != null)
                .flatMap(found ->
                        found.getSpec().getVolumeClaimTemplates().stream().map(template -> name(template, found)))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        return cluster.admin().persistentVolumeClaims().inNamespace(cluster.namespace()).list().getItems().stream()
                .map(PersistentVolumeClaim::getMetadata)
                .map(ObjectMeta::getName)
                .filter(claim ->
                        names.stream().anyMatch(name -> name.matcher(claim).matches()))
                .map(claim -> new ObjectRef("v1", "PersistentVolumeClaim", claim))
                .toList();
    }

    private static Pattern name(PersistentVolumeClaim template, StatefulSet owner) {
        String stem =
                template.getMetadata().getName() + "-" + owner.getMetadata().getName() + "-";
        return Pattern.compile(Pattern.quote(stem) + "[0-9]+");
    }
}
