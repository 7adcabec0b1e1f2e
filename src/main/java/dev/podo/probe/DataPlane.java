package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether connections follow what the API says of Services. The node takes up changes of Services in their order, but
 * up to seconds later; until then an earlier Service, which may have been right, still answers, and a new one does not.
 * So a Service of the grader's own is changed and asked until that change works: then all changes before it do too.
 */
final class DataPlane {

    private static final String NAME = "canary";
    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** One command for all tries: to start one costs the node far more than to ask. */
    private static final String ASK_UNTIL_ANSWERED = """
            end=$(($(date +%s) + $1))
            until curl -q --silent --output /dev/null --noproxy '*' --max-time 0.3 "$0"; do
              [ "$(date +%s)" -lt "$end" ] || exit 1
              sleep 0.05
            done
            """;

    private final Cluster cluster;
    private final ProberPod prober;
    private final FollowedChanges followed;

    DataPlane(Cluster cluster, ProberPod prober, FollowedChanges followed) {
        this.cluster = cluster;
        this.prober = prober;
        this.followed = followed;
    }

    /** Whether nothing changed since connections were last seen to follow. */
    boolean isCaughtUp() {
        return followed.has(cluster);
    }

    /** @throws ProbeFault if connections do not follow in time */
    void catchUp() {
        String changes = FollowedChanges.of(cluster);
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
        String url = "http://" + NAME + "." + Cluster.SYSTEM_NAMESPACE + ".svc.cluster.local:" + port + "/";
        if (!prober.run(List.of("sh", "-c", ASK_UNTIL_ANSWERED, url, String.valueOf(LONGEST.toSeconds())), LONGEST)
                .succeeded()) {
            throw new ProbeFault("Connections do not follow changes of Services");
        }
        followed.add(cluster, changes);
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
                // Endpoints bear the name too, and reach the node by another way than Services: so it waits for both.
                .withName("p" + port)
                .withProtocol("TCP")
                .withPort(port)
                .withTargetPort(new IntOrString("http"))
                .endPort()
                .endSpec()
                .build();
    }
}
