package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Source;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Map;

/** Runs a command in a container of one ready pod. */
final class ExecProbe {

    private static final int KEPT_BYTES = 16 * 1024;

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.Exec probe;
    private final Duration limit;
    private final TimeLimit twinLimit;

    /** @param limit for the command alone */
    ExecProbe(Tools tools, Probe.Exec probe, Duration limit, TimeLimit twinLimit) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
        this.limit = limit;
        this.twinLimit = twinLimit;
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstReady(probe.pods());
        return probe.change().map(source -> inTwin(pod, source)).orElseGet(() -> Met.of(in(pod)));
    }

    private Met inTwin(Pod pod, Source source) {
        SourceValue.read(cluster.admin(), cluster.namespace(), source);
        Twin twin = tools.twins().own(pod, source, twinLimit);
        return Met.of(in(twin.pod()), twin.nonce(source));
    }

    private Map<String, Object> in(Pod pod) {
        Ran ran = new PodExec(cluster.admin(), pod, probe.container()).run(probe.command(), KEPT_BYTES, limit);
        return Map.of("exitCode", (long) ran.exitCode(), "stdout", ran.output(), "stderr", ran.errors());
    }
}
