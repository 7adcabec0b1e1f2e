package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;

/** Reads the last lines that a container wrote in its present run. */
final class LogsProbe {

    private static final int BAD_REQUEST = 400;

    private final Cluster cluster;
    private final Probe.Logs probe;

    LogsProbe(Cluster cluster, Probe.Logs probe) {
        this.cluster = cluster;
        this.probe = probe;
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstStarted(probe.pods());
        String text = read(pod, PodExec.container(pod, probe.container()));
        return Met.of(Map.of("text", text, "lines", text.lines().toList()));
    }

    private String read(Pod pod, String container) {
        try {
            String log = cluster.admin()
                    .pods()
                    .inNamespace(cluster.namespace())
                    .withName(PodFacts.name(pod))
                    .inContainer(container)
                    .limitBytes(BoundedExec.KEPT_BYTES)
                    .tailingLines(probe.lines())
                    .getLog();
            return log == null ? "" : log;
        } catch (KubernetesClientException e) {
            if (e.getCode() == BAD_REQUEST) {
                // The container waits to be started, or the pod has gone meanwhile.
                throw Trouble.passing(
                        "no-ready-pod", PodFacts.state(pod), probe.pods().toString());
            }
            throw e;
        }
    }
}
