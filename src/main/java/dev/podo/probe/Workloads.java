package dev.podo.probe;

import dev.podo.lab.PodSelection;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Optional;

/** Finds what a selection names. */
final class Workloads {

    private Workloads() {}

    /** The workload or pod of that name as it is now. */
    static Optional<HasMetadata> find(KubernetesClient admin, String namespace, PodSelection.Of of) {
        var resources =
                switch (of.kind()) {
                    case "pod" -> admin.pods().inNamespace(namespace);
                    case "deployment" -> admin.apps().deployments().inNamespace(namespace);
                    case "statefulset" -> admin.apps().statefulSets().inNamespace(namespace);
                    case "daemonset" -> admin.apps().daemonSets().inNamespace(namespace);
                    default -> admin.batch().v1().jobs().inNamespace(namespace);
                };
        return Optional.ofNullable(resources.withName(of.name()).get());
    }
}
