package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Map;

/** Runs a command in a container of one ready pod. */
final class ExecProbe {

    private static final int KEPT_BYTES = 16 * 1024;

    private final Cluster cluster;
    private final Probe.Exec probe;
    private final TimeLimit limit;

    ExecProbe(Cluster cluster, Probe.Exec probe, TimeLimit limit) {
        this.cluster = cluster;
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstReady(probe.pods());
        return Met.of(in(pod));
    }

    private Map<String, Object> in(Pod pod) {
        Ran ran = new PodExec(cluster.admin(), pod, probe.container()).run(probe.command(), KEPT_BYTES, limit.left());
        return Map.of("exitCode", (long) ran.exitCode(), "stdout", ran.output(), "stderr", ran.errors());
    }
}
