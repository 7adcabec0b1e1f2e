package dev.podo.probe;

import dev.podo.lab.Probe.Source;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A learner's pod, started once more out of the learner's reach, with nonces in place of values that it takes from
 * ConfigMaps and Secrets. Closing it deletes all of it.
 */
final class Twin implements AutoCloseable {

    private static final Set<String> FAILURES = Set.of(
            "CrashLoopBackOff",
            "RunContainerError",
            "CreateContainerConfigError",
            "CreateContainerError",
            "InvalidImageName",
            "ErrImagePull",
            "ImagePullBackOff");

    private final KubernetesClient admin;
    private final Pod original;
    private final Map<Source, String> nonces;
    private Pod pod;

    private Twin(Cluster cluster, Pod original, Map<Source, String> nonces) {
        this.admin = cluster.admin();
        this.original = original;
        this.nonces = Map.copyOf(nonces);
    }

    /**
     * Returns when its containers run.
     *
     * @throws Trouble if they do not, through what they make of the nonces
     * @throws ProbeFault if the cluster does not start it in time
     */
    static Twin start(Cluster cluster, Pod original, Map<Source, String> nonces, TimeLimit limit) {
        Twin twin = new Twin(cluster, original, nonces);
        try {
            twin.clear();
            Pod spec = TwinSpec.of(original, "twin-" + Nonce.make());
            new TwinCopies(cluster, nonces).make(PodSources.of(spec.getSpec()));
            Pod made = twin.admin.resource(spec).create();
            twin.pod = twin.running(made, limit);
            return twin;
        } catch (RuntimeException e) {
            twin.close();
            throw e;
        }
    }

    /** As it was when its containers ran. */
    Pod pod() {
        return pod;
    }

    boolean isOf(Pod asked) {
        return original.getMetadata().getUid().equals(asked.getMetadata().getUid());
    }

    /** What stands in place of what the key holds. */
    String nonce(Source source) {
        return nonces.get(source);
    }

    boolean isOnlyFor(Source source) {
        return nonces.keySet().equals(Set.of(source));
    }

    @Override
    public void close() {
        clear();
    }

    /** Also what a server that crashed has left behind. */
    private void clear() {
        admin.pods()
                .inNamespace(Cluster.TWIN_NAMESPACE)
                .withLabel(TwinSpec.LABEL)
                .withGracePeriod(0)
                .delete();
        admin.configMaps()
                .inNamespace(Cluster.TWIN_NAMESPACE)
                .withLabel(TwinSpec.LABEL)
                .delete();
        admin.secrets()
                .inNamespace(Cluster.TWIN_NAMESPACE)
                .withLabel(TwinSpec.LABEL)
                .delete();
    }

    private Pod running(Pod made, TimeLimit limit) {
        Pod last;
        try {
            last = admin.resource(made)
                    .waitUntilCondition(
                            now -> now != null && (isRunning(now) || hasFailed(now)),
                            limit.left().toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (KubernetesClientTimeoutException late) {
            Pod now = admin.resource(made).get();
            throw new ProbeFault("A twin did not start in time: " + (now == null ? "gone" : PodFacts.state(now)), late);
        }
        if (hasFailed(last)) {
            Source source = nonces.keySet().iterator().next();
            throw Trouble.passing(
                    "twin-failed", PodFacts.state(last), source.kind() + " " + source.name(), source.key());
        }
        return last;
    }

    private static boolean isRunning(Pod pod) {
        return !PodFacts.statuses(pod).isEmpty()
                && PodFacts.statuses(pod).stream()
                        .allMatch(status -> status.getState().getRunning() != null);
    }

    private static boolean hasFailed(Pod pod) {
        return PodFacts.statuses(pod).stream()
                .anyMatch(status -> status.getState().getTerminated() != null
                        || status.getState().getWaiting() != null
                                && FAILURES.contains(String.valueOf(
                                        status.getState().getWaiting().getReason())));
    }
}
