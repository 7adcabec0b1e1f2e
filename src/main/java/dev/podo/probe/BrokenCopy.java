package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A copy of a learner's pod beside it that runs and serves nothing. Closing it deletes it. */
final class BrokenCopy implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final long GONE_SECONDS = 5;

    private final Cluster cluster;
    private final Pod pod;

    private BrokenCopy(Cluster cluster, Pod pod) {
        this.cluster = cluster;
        this.pod = pod;
    }

    /**
     * Returns when its containers run.
     *
     * @throws Trouble if the cluster refuses it, by a quota for one
     * @throws ProbeFault if the cluster does not start it in time
     */
    static BrokenCopy start(Cluster cluster, Pod original) {
        clear(cluster);
        var copy = new BrokenCopy(cluster, create(cluster, original));
        try {
            copy.awaitRunning();
            return copy;
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Deletes what a server that crashed has left behind. */
    static void clear(Cluster cluster) {
        cluster.admin()
                .pods()
                .inNamespace(cluster.namespace())
                .withLabel(BrokenCopySpec.LABEL)
                .withGracePeriod(0)
                .delete();
    }

    /** As it was when it was made. */
    Pod pod() {
        return pod;
    }

    @Override
    public void close() {
        var resource = cluster.admin().resource(pod);
        resource.withGracePeriod(0).delete();
        resource.waitUntilCondition(Objects::isNull, GONE_SECONDS, TimeUnit.SECONDS);
    }

    private static Pod create(Cluster cluster, Pod original) {
        try {
            return cluster.admin()
                    .resource(BrokenCopySpec.of(original, PodFacts.name(original) + "-broken"))
                    .create();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_FORBIDDEN) {
                throw Trouble.lasting("copy-refused", words(e), PodFacts.name(original));
            }
            throw e;
        }
    }

    private static String words(KubernetesClientException e) {
        return e.getStatus() == null ? "" : String.valueOf(e.getStatus().getMessage());
    }

    private void awaitRunning() {
        try {
            cluster.admin()
                    .resource(pod)
                    .waitUntilCondition(
                            now -> now != null
                                    && !PodFacts.statuses(now).isEmpty()
                                    && PodFacts.statuses(now).stream()
                                            .allMatch(
                                                    status -> status.getState().getRunning() != null),
                            START.toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (KubernetesClientTimeoutException late) {
            Pod now = cluster.admin().resource(pod).get();
            throw new ProbeFault(
                    "A copy of a pod did not start in time: " + (now == null ? "gone" : PodFacts.state(now)), late);
        }
    }
}
