package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.probe.Backends.Backend;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Deletes one pod behind a Service, and looks who stands behind it then, and at which address. */
final class ServiceStableProbe {

    private final Cluster cluster;
    private final String name;
    private final TimeLimit limit;

    ServiceStableProbe(Cluster cluster, Probe.ServiceStable probe, TimeLimit limit) {
        this.cluster = cluster;
        this.name = probe.service();
        this.limit = limit;
    }

    Met act() {
        Service service = ServicePorts.service(cluster, name);
        Backends before = Backends.of(cluster, name);
        Pod victim = victim(before);
        PodDeletion deletion = new PodDeletion(cluster, List.of(victim));
        deletion.act();
        if (deletion.isReplaced()) {
            await(before, PodFacts.uid(victim));
        }
        Backends after = Backends.of(cluster, name);
        return Met.of(Map.of(
                "addressBefore", address(service),
                "addressAfter", address(ServicePorts.service(cluster, name)),
                "deletedPod", PodFacts.name(victim),
                "newPod", after.newcomer(before).map(Backend::pod).orElse(""),
                "backendsBefore", before.shown(),
                "backendsAfter", without(after, PodFacts.uid(victim)).shown()));
    }

    private Pod victim(Backends backends) {
        return backends.pods(cluster).stream()
                .findFirst()
                .orElseThrow(() -> Trouble.lasting("no-backend", backends.shownNotReady(), name));
    }

    private void await(Backends before, String deleted) {
        try {
            Backends.resource(cluster, name)
                    .waitUntilCondition(
                            endpoints -> {
                                Backends now = Backends.of(endpoints);
                                return !now.includes(deleted)
                                        && now.ready().size() >= before.ready().size()
                                        && now.newcomer(before).isPresent();
                            },
                            limit.left().toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (KubernetesClientTimeoutException late) {
            // Then the result says who is there now.
            return;
        }
    }

    /** Where nobody waits for it, the cluster may not have taken the deleted pod out yet. */
    private static Backends without(Backends backends, String uid) {
        return new Backends(
                backends.ready().stream()
                        .filter(backend -> !backend.uid().equals(uid))
                        .toList(),
                backends.notReady());
    }

    private static String address(Service service) {
        String address = service.getSpec().getClusterIP();
        return address == null ? "" : address;
    }
}
