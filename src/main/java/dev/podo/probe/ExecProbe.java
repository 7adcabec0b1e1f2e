package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Map;

/** Runs a command in a container of one ready pod. */
final class ExecProbe {

    private static final int KEPT_BYTES = 16 * 1024;

    private final Cluster cluster;
    private final Probe.Exec probe;
    private final Duration limit;
    private final TimeLimit twinLimit;

    /** @param limit for the command alone */
    ExecProbe(Cluster cluster, Probe.Exec probe, Duration limit, TimeLimit twinLimit) {
        this.cluster = cluster;
        this.probe = probe;
        this.limit = limit;
        this.twinLimit = twinLimit;
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstReady(probe.pods());
        if (probe.change().isEmpty()) {
            return Met.of(in(pod));
        }
        SourceValue.read(cluster.admin(), cluster.namespace(), probe.change().get());
        String nonce = Nonce.make();
        try (Twin twin = Twin.start(cluster, pod, probe.change().get(), nonce, twinLimit)) {
            return Met.of(in(twin.pod()), nonce);
        }
    }

    private Map<String, Object> in(Pod pod) {
        Ran ran = new PodExec(cluster.admin(), pod, probe.container()).run(probe.command(), KEPT_BYTES, limit);
        return Map.of("exitCode", (long) ran.exitCode(), "stdout", ran.output(), "stderr", ran.errors());
    }
}
