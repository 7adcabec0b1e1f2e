package dev.podo.proof;

import dev.podo.attempt.PlatformFault;
import dev.podo.sandbox.SandboxUnavailable;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Proves labs on several sandboxes at once. */
@ApplicationScoped
class ProveLabs {

    /** Fewer mutants are not worth the boot of another sandbox. */
    private static final int WORTH_A_SANDBOX = 6;

    private final Benches benches;
    private final ExecutorService lanes = Executors.newCachedThreadPool();

    ProveLabs(Benches benches) {
        this.benches = benches;
    }

    /** Returns when all is proven or broken off. Long labs come first, so that no sandbox is idle at the end. */
    List<LabReport> run(List<ProveLab> labs, int sandboxes, Progress progress) {
        Queue<ProveLab> unstarted = new ConcurrentLinkedQueue<>(labs.stream()
                .sorted(Comparator.comparingInt(ProveLab::length).reversed())
                .toList());
        CompletableFuture.allOf(IntStream.range(0, sandboxes)
                        .mapToObj(lane -> CompletableFuture.runAsync(() -> lane(labs, unstarted, progress), lanes))
                        .toArray(CompletableFuture[]::new))
                .join();
        return labs.stream().map(ProveLab::report).toList();
    }

    /** Nobody waits for the rest when the process is to end. */
    void stop(@Observes ShutdownEvent event) {
        lanes.shutdownNow();
    }

    boolean isStopping() {
        return lanes.isShutdown();
    }

    private void lane(List<ProveLab> labs, Queue<ProveLab> unstarted, Progress progress) {
        for (ProveLab lab = unstarted.poll(); lab != null && !isStopping(); lab = unstarted.poll()) {
            work(lab, true, progress);
        }
        for (Optional<ProveLab> lab = longest(labs); lab.isPresent(); lab = longest(labs)) {
            if (!work(lab.get(), false, progress)) {
                return;
            }
        }
    }

    /** Returns whether it came to its end. */
    private boolean work(ProveLab lab, boolean fromTheStart, Progress progress) {
        try (Bench bench = benches.open()) {
            if (fromTheStart) {
                lab.prove(bench, progress);
            }
            lab.tryMutants(bench, progress);
            return true;
        } catch (RuntimeException e) {
            if (isStopping()) {
                return false;
            }
            if (!(e instanceof SandboxUnavailable
                    || e instanceof KubernetesClientException
                    || e instanceof PlatformFault)) {
                throw e;
            }
            lab.brokenOff("The sandbox was lost: " + e.getMessage());
            return false;
        }
    }

    private static Optional<ProveLab> longest(List<ProveLab> labs) {
        return labs.stream()
                .filter(lab -> lab.mutantsLeft() >= WORTH_A_SANDBOX)
                .max(Comparator.comparingInt(ProveLab::mutantsLeft));
    }
}
