package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of a learner's pod the same one again, so that it can be started elsewhere, alone and quickly. */
final class TwinSpec {

    static final String LABEL = "podo.dev/twin";

    private static final String TOKENS = "/var/run/secrets/kubernetes.io/serviceaccount";

    private TwinSpec() {}

    /** The twin: without what ties the pod to its node, its account, its claims and its Service. */
    static Pod of(Pod pod, String name) {
        Set<String> tokens = tokenVolumes(pod.getSpec());
        PodSpec spec = new PodSpecBuilder(pod.getSpec())
                .withNodeName(null)
                .withHostname(null)
                .withSubdomain(null)
                .withServiceAccount(null)
                .withServiceAccountName(null)
                .withAutomountServiceAccountToken(false)
                .withImagePullSecrets(List.of())
                .withEphemeralContainers(List.of())
                .withInitContainers(pod.getSpec().getInitContainers().stream()
                        .filter(container -> !isForDataOnly(container, pod.getSpec()))
                        .toList())
                // Set anew from its class at admission, which refuses what differs.
                .withPriority(null)
                .withPreemptionPolicy(null)
                .withAffinity(null)
                .withTopologySpreadConstraints(List.of())
                .withReadinessGates(List.of())
                .withTerminationGracePeriodSeconds(0L)
                .withDnsConfig(findingNeighbours(
                        pod.getSpec().getDnsConfig(), pod.getMetadata().getNamespace()))
                .withVolumes(pod.getSpec().getVolumes().stream()
                        .filter(volume -> !tokens.contains(volume.getName()))
                        .map(TwinSpec::withoutClaim)
                        .toList())
                .build();
        Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream())
                .forEach(TwinSpec::simplify);
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(Cluster.TWIN_NAMESPACE)
                .withLabels(labels(pod))
                .withAnnotations(pod.getMetadata().getAnnotations())
                .endMetadata()
                .withSpec(spec)
                .build();
    }

    /** A pod may read its own labels. */
    private static Map<String, String> labels(Pod pod) {
        Map<String, String> labels = new HashMap<>();
        if (pod.getMetadata().getLabels() != null) {
            labels.putAll(pod.getMetadata().getLabels());
        }
        labels.put(LABEL, "");
        return labels;
    }

    private static Set<String> tokenVolumes(PodSpec spec) {
        return Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream())
                .flatMap(container -> container.getVolumeMounts().stream())
                .filter(mount -> mount.getMountPath().equals(TOKENS))
                .map(mount -> mount.getName())
                .collect(Collectors.toSet());
    }

    /** It must not wait for probes, take a port of the node, or be refused for want of room. */
    private static void simplify(Container container) {
        container.setVolumeMounts(container.getVolumeMounts().stream()
                .filter(mount -> !mount.getMountPath().equals(TOKENS))
                .toList());
        container.setReadinessProbe(null);
        container.setLivenessProbe(null);
        container.setStartupProbe(null);
        container.getPorts().forEach(port -> port.setHostPort(null));
        ResourceRequirements resources =
                container.getResources() == null ? new ResourceRequirements() : container.getResources();
        resources.setRequests(Map.of("cpu", new Quantity("0"), "memory", new Quantity("0")));
        container.setResources(resources);
    }

    /** A twin has no data for which it could wait, or which it could put in order. */
    private static boolean isForDataOnly(Container container, PodSpec spec) {
        List<String> mounted = container.getVolumeMounts().stream()
                .filter(mount -> !mount.getMountPath().equals(TOKENS))
                .map(VolumeMount::getName)
                .toList();
        List<Volume> volumes = spec.getVolumes().stream()
                .filter(volume -> mounted.contains(volume.getName()))
                .toList();
        var sources = PodSources.of(new PodSpecBuilder()
                .withContainers(container)
                .withVolumes(volumes)
                .build());
        return volumes.stream().anyMatch(TwinSpec::holdsData)
                && sources.configMaps().isEmpty()
                && sources.secrets().isEmpty();
    }

    private static boolean holdsData(Volume volume) {
        return volume.getPersistentVolumeClaim() != null || volume.getEphemeral() != null;
    }

    private static Volume withoutClaim(Volume volume) {
        return !holdsData(volume)
                ? volume
                : new VolumeBuilder()
                        .withName(volume.getName())
                        .withEmptyDir(new EmptyDirVolumeSource())
                        .build();
    }

    /** Services of the learner's namespace keep their short names. */
    private static PodDNSConfig findingNeighbours(PodDNSConfig config, String namespace) {
        PodDNSConfig own = config == null ? new PodDNSConfig() : config;
        List<String> searches = new ArrayList<>(own.getSearches() == null ? List.of() : own.getSearches());
        searches.add(namespace + ".svc.cluster.local");
        return new PodDNSConfig(own.getNameservers(), own.getOptions(), searches);
    }
}
