package dev.podo.sandbox;

import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The clients of running sandboxes. Credentials are read from the sandbox when needed and kept nowhere else. */
@ApplicationScoped
class ClusterConnections {

    private final Sandboxes sandboxes;
    private final KubeClients clients;
    private final LearnerAccess access;
    private final Map<String, Cluster> open = new ConcurrentHashMap<>();

    ClusterConnections(Sandboxes sandboxes, KubeClients clients, LearnerAccess access) {
        this.sandboxes = sandboxes;
        this.clients = clients;
        this.access = access;
    }

    /** An admin client, once the cluster has written its kubeconfig. The caller closes it. */
    Optional<KubernetesClient> admin(RunningSandbox sandbox) {
        return sandboxes.adminKubeconfig(sandbox).map(clients::client);
    }

    /**
     * The connection to a sandbox whose learner has access.
     *
     * @throws SandboxUnavailable if it does not run or does not answer
     */
    Cluster to(String id) {
        return open.computeIfAbsent(id, this::connect);
    }

    /** The learner's kubeconfig, with an address on this machine's loopback. */
    String learnerKubeconfig(String id) {
        RunningSandbox running = running(id);
        return access.kubeconfig(to(id).admin(), running.apiUrl())
                .orElseThrow(() -> new SandboxUnavailable("Sandbox " + id + " has no learner's token"));
    }

    void drop(String id) {
        Cluster cluster = open.remove(id);
        if (cluster != null) {
            cluster.learner().close();
            cluster.admin().close();
        }
    }

    @PreDestroy
    void dropAll() {
        open.keySet().forEach(this::drop);
    }

    private Cluster connect(String id) {
        RunningSandbox running = running(id);
        KubernetesClient admin =
                admin(running).orElseThrow(() -> new SandboxUnavailable("Sandbox " + id + " has no kubeconfig yet"));
        try {
            String kubeconfig = access.kubeconfig(admin, running.apiUrl())
                    .orElseThrow(() -> new SandboxUnavailable("Sandbox " + id + " has no learner's token yet"));
            return new Cluster(
                    id, Cluster.NAMESPACE, admin, clients.client(kubeconfig), running.httpPort(), running.httpsPort());
        } catch (RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private RunningSandbox running(String id) {
        return sandboxes.find(id).orElseThrow(() -> new SandboxUnavailable("Sandbox " + id + " does not run"));
    }
}
