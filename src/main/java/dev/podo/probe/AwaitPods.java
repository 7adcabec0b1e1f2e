package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Waits, by a watch, until the learner's pods are as wanted. */
final class AwaitPods {

    private AwaitPods() {}

    /** Whether they came to be so in time. */
    static boolean until(Cluster cluster, Predicate<List<Pod>> wanted, Duration limit) {
        CompletableFuture<List<Pod>> coming =
                cluster.admin().pods().inNamespace(cluster.namespace()).informOnCondition(wanted);
        try {
            coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new ProbeFault("The watch on the pods broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProbeFault("The server stops while a probe waits for pods", e);
        } finally {
            coming.cancel(true);
        }
    }
}
