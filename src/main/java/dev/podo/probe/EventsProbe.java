package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the cluster has told of a workload and its pods. */
final class EventsProbe {

    private final Cluster cluster;
    private final PodSelection.Of of;

    EventsProbe(Cluster cluster, Probe.Events probe) {
        this.cluster = cluster;
        this.of = probe.of();
    }

    Met act() {
        return Met.of(of.kind().equals("pod") ? ofPod() : ofWorkload());
    }

    private Map<String, Object> ofPod() {
        String current = Optional.ofNullable(cluster.admin()
                        .pods()
                        .inNamespace(cluster.namespace())
                        .withName(of.name())
                        .get())
                .map(PodFacts::uid)
                .orElse("");
        return EventLog.ofPods(all(), of.name(), current).result();
    }

    private Map<String, Object> ofWorkload() {
        HasMetadata workload = Workloads.find(cluster.admin(), cluster.namespace(), of)
                .orElseThrow(() -> Trouble.passing("no-workload", "", of.toString()));
        return EventLog.ofWorkload(all(), workload).result();
    }

    private List<Event> all() {
        return cluster.admin()
                .v1()
                .events()
                .inNamespace(cluster.namespace())
                .list()
                .getItems();
    }
}
