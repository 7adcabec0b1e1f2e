package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks how a claim is bound and who mounts it. */
final class PvcBoundProbe {

    private final Cluster cluster;
    private final Probe.PvcBound probe;

    PvcBoundProbe(Cluster cluster, Probe.PvcBound probe) {
        this.cluster = cluster;
        this.probe = probe;
    }

    Met act() {
        PersistentVolumeClaim claim = cluster.admin()
                .persistentVolumeClaims()
                .inNamespace(cluster.namespace())
                .withName(probe.claim())
                .get();
        if (claim == null || claim.getMetadata().getDeletionTimestamp() != null) {
            throw Trouble.passing("no-claim", "", probe.claim());
        }
        String phase = claim.getStatus() == null ? "" : text(claim.getStatus().getPhase());
        String storageClass = text(claim.getSpec().getStorageClassName());
        if (phase.equals("Pending") && !storageClass.isEmpty() && isUnknown(storageClass)) {
            throw Trouble.lasting(
                    "storage-class-unknown", "spec.storageClassName = " + storageClass, probe.claim(), storageClass);
        }
        return Met.of(Map.of(
                "phase", phase,
                "volume", text(claim.getSpec().getVolumeName()),
                "storageClass", storageClass,
                "capacity", capacity(claim),
                "mountedBy", mountedBy()));
    }

    /** A volume made by hand may have a class that does not exist. */
    private boolean isUnknown(String storageClass) {
        return cluster.admin()
                                .storage()
                                .v1()
                                .storageClasses()
                                .withName(storageClass)
                                .get()
                        == null
                && cluster.admin().persistentVolumes().list().getItems().stream()
                        .noneMatch(
                                volume -> storageClass.equals(volume.getSpec().getStorageClassName()));
    }

    private static String capacity(PersistentVolumeClaim claim) {
        Map<String, Quantity> capacity =
                claim.getStatus() == null ? null : claim.getStatus().getCapacity();
        return capacity == null || !capacity.containsKey("storage")
                ? ""
                : capacity.get("storage").toString();
    }

    private List<String> mountedBy() {
        List<Pod> pods = probe.pods()
                .map(selection -> new PodPicker(cluster).ready(selection))
                .orElseGet(() -> cluster.admin()
                        .pods()
                        .inNamespace(cluster.namespace())
                        .list()
                        .getItems());
        return pods.stream()
                .filter(PodFacts::isReady)
                .filter(this::mounts)
                .map(PodFacts::name)
                .sorted()
                .toList();
    }

    private boolean mounts(Pod pod) {
        Set<String> volumes = pod.getSpec().getVolumes().stream()
                .filter(volume -> volume.getPersistentVolumeClaim() != null)
                .filter(volume ->
                        probe.claim().equals(volume.getPersistentVolumeClaim().getClaimName()))
                .map(Volume::getName)
                .collect(Collectors.toSet());
        return pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getVolumeMounts().stream())
                .anyMatch(mount -> volumes.contains(mount.getName()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
