package dev.podo.probe;

import dev.podo.probe.Ran.End;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The grader's own pod in the cluster, where nothing of the learner's can touch a request, as one attempt uses it. */
final class ProberPod implements AutoCloseable {

    /** What starting a command and hearing of its end may take by itself. */
    private static final Duration AROUND = Duration.ofSeconds(10);

    /** What the shell says then; a series of requests would go on without those that it could not send. */
    private static final String NO_MORE_PROCESSES = "can't fork";

    private final Cluster cluster;
    private Optional<ProberShell> shell = Optional.empty();

    ProberPod(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Runs a program that ends by itself within {@code limit}, or writes too much for that.
     *
     * @throws ProbeFault if it could not run
     */
    Ran run(List<String> command, Duration limit) {
        return run(command, limit, BoundedExec.KEPT_BYTES);
    }

    /** The same, keeping more or less of the output. */
    synchronized Ran run(List<String> command, Duration limit, int keptBytes) {
        Ran ran = inShell(command, limit.plus(AROUND), keptBytes);
        if (ran.end() == End.EXITED && (ran.isMissing() || ran.exitCode() == Ran.NOT_EXECUTABLE)) {
            throw new ProbeFault("The prober can’t run " + command.get(0) + ": exit code " + ran.exitCode());
        }
        if (ran.errors().contains(NO_MORE_PROCESSES)) {
            throw new ProbeFault("The prober has no room for another process, to run " + command.get(0));
        }
        return ran;
    }

    @Override
    public synchronized void close() {
        shell.ifPresent(ProberShell::close);
        shell = Optional.empty();
    }

    private Ran inShell(List<String> command, Duration limit, int keptBytes) {
        try {
            if (!shell.map(ProberShell::isAlive).orElse(false)) {
                close();
                shell = Optional.of(ProberShell.open(cluster));
            }
            return shell.get().run(command, limit, keptBytes);
        } catch (ProbeFault | KubernetesClientException e) {
            close();
            throw e;
        }
    }
}
