package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** The way from a learner to the cluster they hold. */
@ApplicationScoped
public class LeasedClusters {

    private final ClusterConnections connections;
    private final SandboxKeeper keeper;
    private final Clock clock = Clock.systemUTC();

    LeasedClusters(ClusterConnections connections, SandboxKeeper keeper) {
        this.connections = connections;
        this.keeper = keeper;
    }

    /**
     * The learner's cluster if it is leased and answers; counts as use. Empty while it waits or boots.
     *
     * @throws SandboxUnavailable if it should be there but is not; its recovery has then begun
     */
    public Optional<Cluster> find(String learner) {
        Optional<String> id = QuarkusTransaction.requiringNew().call(() -> SandboxEntity.openOf(learner)
                .filter(sandbox -> sandbox.state == SandboxState.LEASED)
                .map(sandbox -> {
                    sandbox.usedAt = clock.instant();
                    return sandbox.id;
                }));
        return id.map(this::connect);
    }

    /** The kubeconfig of the learner's leased sandbox; empty while there is none. */
    public Optional<String> kubeconfig(String learner) {
        return find(learner).map(cluster -> connections.learnerKubeconfig(cluster.sandbox()));
    }

    /** Tells that a cluster no longer answers, so that it is looked after at once. */
    public void suspect(Cluster cluster) {
        connections.drop(cluster.sandbox());
        keeper.wake();
    }

    private Cluster connect(String id) {
        try {
            return connections.to(id);
        } catch (SandboxUnavailable e) {
            keeper.wake();
            throw e;
        }
    }
}
