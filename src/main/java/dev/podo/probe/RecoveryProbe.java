package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes away what the learner submitted, submits it again, and looks whether what was written is still there. */
final class RecoveryProbe {

    private static final Duration COMMAND = Duration.ofSeconds(5);

    /** So often it is asked anew which pods belong to a workload, since that may change without a change of pods. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Probe.Recovery probe;
    private final Optional<Kept> kept;
    private final TimeLimit limit;
    private final PodPicker picker;

    RecoveryProbe(Cluster cluster, Probe.Recovery probe, Optional<Kept> kept, TimeLimit limit) {
        this.cluster = cluster;
        this.probe = probe;
        this.kept = kept;
        this.limit = limit;
        this.picker = new PodPicker(cluster);
    }

    Met act() {
        Kept submission = kept.orElseThrow(() -> Trouble.lasting("nothing-kept", ""));
        Pod first = picker.firstReady(probe.pods());
        List<String> before =
                picker.ready(probe.pods()).stream().map(PodFacts::uid).toList();
        String written = Nonce.make();
        files(first).write(probe.file(), written, PodFacts.name(first), COMMAND);
        List<String> deleted = submission.present();
        TimeLimit start = TimeLimit.of(limit.left());
        takeAwayAndBringBack(submission);
        List<String> present = submission.present();
        Optional<Pod> next = awaitReady(before);
        return Met.of(
                Map.of(
                        "deleted", deleted,
                        "restored", deleted.stream().filter(present::contains).toList(),
                        "missing",
                                deleted.stream()
                                        .filter(name -> !present.contains(name))
                                        .toList(),
                        "written", written,
                        "read",
                                next.flatMap(pod -> files(pod).read(probe.file(), COMMAND))
                                        .orElse(""),
                        "seconds", start.spent().toSeconds()),
                written);
    }

    /** Whatever happens, and even if the server is about to stop: the learner gets back what they had. */
    private static void takeAwayAndBringBack(Kept submission) {
        try {
            submission.takeAway();
        } finally {
            boolean interrupted = Thread.interrupted();
            try {
                submission.bringBack();
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /** Waits until as many others are ready; the first one that is. */
    private Optional<Pod> awaitReady(List<String> before) {
        while (true) {
            Set<String> seen = versions(cluster.admin()
                    .pods()
                    .inNamespace(cluster.namespace())
                    .list()
                    .getItems());
            List<Pod> others = others(before);
            if (others.size() >= before.size() || limit.isOver()) {
                return others.stream().findFirst();
            }
            Duration look = limit.left().compareTo(LOOK) < 0 ? limit.left() : LOOK;
            AwaitPods.until(cluster, now -> !versions(now).equals(seen), look);
        }
    }

    private static Set<String> versions(List<Pod> pods) {
        return pods.stream()
                .map(pod -> PodFacts.uid(pod) + " " + pod.getMetadata().getResourceVersion())
                .collect(Collectors.toSet());
    }

    private List<Pod> others(List<String> before) {
        return picker.ready(probe.pods()).stream()
                .filter(pod -> !before.contains(PodFacts.uid(pod)))
                .toList();
    }

    private PodFiles files(Pod pod) {
        return new PodFiles(new PodExec(cluster.admin(), pod, probe.container()));
    }
}
