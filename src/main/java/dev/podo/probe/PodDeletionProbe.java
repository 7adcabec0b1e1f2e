package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes one pod, or all of them, and looks whether others take their places and find what was written. */
final class PodDeletionProbe {

    private static final Duration COMMAND = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Probe.SurvivesPodDeletion probe;
    private final TimeLimit limit;

    PodDeletionProbe(Cluster cluster, Probe.SurvivesPodDeletion probe, TimeLimit limit) {
        this.cluster = cluster;
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        PodPicker picker = new PodPicker(cluster);
        Pod first = picker.firstReady(probe.pods());
        String written = probe.file().isEmpty() ? "" : Nonce.make();
        if (!written.isEmpty()) {
            files(first).write(probe.file(), written, PodFacts.name(first), COMMAND);
        }
        PodDeletion deletion = new PodDeletion(cluster, probe.all() ? picker.ready(probe.pods()) : List.of(first));
        TimeLimit start = TimeLimit.of(limit.left());
        deletion.act();
        Optional<Pod> next = deletion.replacement(limit.left());
        long seconds = start.spent().toSeconds();
        String read = written.isEmpty()
                ? ""
                : next.flatMap(pod -> files(pod).read(probe.file(), COMMAND)).orElse("");
        return Met.of(
                Map.of(
                        "deletedPod", PodFacts.name(first),
                        "newPod", next.map(PodFacts::name).orElse(""),
                        "written", written,
                        "read", read,
                        "seconds", seconds),
                written);
    }

    private PodFiles files(Pod pod) {
        return new PodFiles(new PodExec(cluster.admin(), pod, probe.container()));
    }
}
