package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Ends the process of a container, and looks whether it is started again and finds what was written. */
final class RestartProbe {

    private static final Duration COMMAND = Duration.ofSeconds(5);

    /** A process that obeys ends at once; the cluster may take seconds to notice. */
    private static final Duration ENDING = Duration.ofSeconds(15);

    private static final String MAIN_PROCESS = "1";

    private final Cluster cluster;
    private final Probe.SurvivesRestart probe;
    private final TimeLimit limit;

    RestartProbe(Cluster cluster, Probe.SurvivesRestart probe, TimeLimit limit) {
        this.cluster = cluster;
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstReady(probe.pods());
        String container = PodExec.container(pod, probe.file().container());
        PodExec exec = new PodExec(cluster.admin(), pod, container);
        PodFiles files = new PodFiles(exec);
        String written = Nonce.make();
        files.write(probe.file().path(), written, PodFacts.name(pod), COMMAND);
        ContainerRun run = ContainerRun.of(pod, container);
        TimeLimit start = TimeLimit.of(limit.left());
        terminate(exec);
        requireEnd(run, files);
        await(now -> run.isAgainReady(now) || run.isOver(now), limit.left());
        List<Pod> now = now();
        boolean restarted = run.isAgainReady(now);
        long seconds = start.spent().toSeconds();
        String read = restarted ? files.read(probe.file().path(), COMMAND).orElse("") : "";
        return Met.of(
                Map.of(
                        "restarted", restarted,
                        "restarts", run.restarts(now),
                        "written", written,
                        "read", read,
                        "seconds", seconds),
                written);
    }

    private static void terminate(PodExec exec) {
        try {
            exec.runFirst(
                    List.of(List.of("kill", "-TERM", MAIN_PROCESS), List.of("busybox", "kill", "-TERM", MAIN_PROCESS)),
                    COMMAND);
        } catch (ProbeFault cut) {
            // The connection may end with the process. Whether that ended shows on the pod, and so does a real fault.
            return;
        }
    }

    private void requireEnd(ContainerRun run, PodFiles files) {
        TimeLimit ending = TimeLimit.between(Duration.ZERO, limit.left(), ENDING);
        if (!await(run::hasEnded, ending.left())) {
            String program =
                    files.read("/proc/" + MAIN_PROCESS + "/comm", COMMAND).orElse("");
            throw Trouble.lasting(
                    "not-ended",
                    "PID " + MAIN_PROCESS + ": " + program,
                    run.container(),
                    run.pod(),
                    String.valueOf(ending.spent().toSeconds()));
        }
    }

    private boolean await(Predicate<List<Pod>> wanted, Duration longest) {
        return AwaitPods.until(cluster, wanted, longest);
    }

    private List<Pod> now() {
        return cluster.admin().pods().inNamespace(cluster.namespace()).list().getItems();
    }
}
