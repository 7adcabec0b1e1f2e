package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether connections follow what the API says of Services. The node takes up changes of Services in their order, but
 * up to seconds later; until then an earlier Service, which may have been right, still answers. So a Service of the
 * grader's own is changed and asked until that change works: then all changes before it do too.
 */
final class DataPlane {

    private static final String NAME = "canary";
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final Duration TRY = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Cluster cluster;

    DataPlane(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @throws ProbeFault if connections do not follow in time */
    void catchUp() {
        int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
        try {
            cluster.admin()
                    .resource(canary(port))
                    .forceConflicts()
                    .fieldManager("podo")
                    .serverSideApply();
        } catch (KubernetesClientException e) {
            throw new ProbeFault("The cluster did not answer while a probe acted", e);
        }
        var limit = TimeLimit.of(LONGEST);
        var curl = new Curl(new ProberPod(cluster));
        String url = "http://" + NAME + "." + Cluster.SYSTEM_NAMESPACE + ".svc.cluster.local:" + port + "/";
        while (!curl.get(url, TRY).error().isEmpty()) {
            if (limit.isOver()) {
                throw new ProbeFault("Connections do not follow changes of Services");
            }
        }
    }

    private static Service canary(int port) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(NAME)
                .withNamespace(Cluster.SYSTEM_NAMESPACE)
                .endMetadata()
                .withNewSpec()
                .addToSelector("app", Cluster.PROBER)
                .addNewPort()
                .withName("http")
                .withProtocol("TCP")
                .withPort(port)
                .withTargetPort(new IntOrString("http"))
                .endPort()
                .endSpec()
                .build();
    }
}
