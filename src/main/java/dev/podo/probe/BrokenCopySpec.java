package dev.podo.probe;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Makes of a learner's pod one that looks the same to Services and to the kubelet, but serves nothing. */
final class BrokenCopySpec {

    static final String LABEL = "podo.dev/broken-copy";

    /** By it a ReplicaSet knows its own pods. */
    private static final String TEMPLATE_HASH = "pod-template-hash";

    private static final String IMAGE = "podo/busybox:1";
    private static final long NOBODY = 65_534;

    /** What a crash leaves behind comes to its end by itself. */
    private static final long LONGEST_SECONDS = 300;

    private BrokenCopySpec() {}

    /** The copy: with the pod's labels, ports and readiness probes, and nothing else that could keep it from running. */
    static Pod of(Pod pod, String name) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(pod.getMetadata().getNamespace())
                .withLabels(labels(pod))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Always")
                .withTerminationGracePeriodSeconds(0L)
                .withActiveDeadlineSeconds(LONGEST_SECONDS)
                .withAutomountServiceAccountToken(false)
                .withTolerations(pod.getSpec().getTolerations())
                .withContainers(pod.getSpec().getContainers().stream()
                        .map(BrokenCopySpec::container)
                        .toList())
                .endSpec()
                .build();
    }

    /** How long after its start its readiness probes have had their say at the latest. */
    static Duration untilDecided(Pod pod) {
        return pod.getSpec().getContainers().stream()
                .map(Container::getReadinessProbe)
                .filter(probe -> probe != null)
                .map(BrokenCopySpec::untilDecided)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration untilDecided(Probe probe) {
        return Duration.ofSeconds(number(probe.getInitialDelaySeconds(), 0) + number(probe.getPeriodSeconds(), 10));
    }

    private static long number(Integer value, int absent) {
        return value == null ? absent : value;
    }

    private static Map<String, String> labels(Pod pod) {
        Map<String, String> labels = new HashMap<>();
        if (pod.getMetadata().getLabels() != null) {
            labels.putAll(pod.getMetadata().getLabels());
        }
        labels.remove(TEMPLATE_HASH);
        labels.put(LABEL, "");
        return labels;
    }

    private static Container container(Container original) {
        return new ContainerBuilder()
                .withName(original.getName())
                .withImage(IMAGE)
                .withCommand("sleep", String.valueOf(2 * LONGEST_SECONDS))
                .withPorts(original.getPorts().stream()
                        .map(port -> new ContainerPortBuilder(port)
                                .withHostPort(null)
                                .build())
                        .toList())
                .withReadinessProbe(original.getReadinessProbe())
                .withNewResources()
                // As little as there may be, but said, since a quota may ask for that.
                .withRequests(Map.of("cpu", new Quantity("0"), "memory", new Quantity("0")))
                .withLimits(Map.of("cpu", new Quantity("100m"), "memory", new Quantity("32Mi")))
                .endResources()
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(NOBODY)
                .withAllowPrivilegeEscalation(false)
                .endSecurityContext()
                .build();
    }
}
