package dev.podo.sandbox;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Takes a sandbox through its stages until it is really ready. Doing so again after an interruption goes on where the
 * sandbox is.
 */
@ApplicationScoped
class BootSandbox {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Sandboxes sandboxes;
    private final ClusterConnections connections;
    private final LearnerAccess access;
    private final ReadinessChecks readiness;
    private final SandboxConfig config;

    BootSandbox(
            Sandboxes sandboxes,
            ClusterConnections connections,
            LearnerAccess access,
            ReadinessChecks readiness,
            SandboxConfig config) {
        this.sandboxes = sandboxes;
        this.connections = connections;
        this.access = access;
        this.readiness = readiness;
        this.config = config;
    }

    /**
     * Returns when the sandbox is ready.
     *
     * @param wanted asked all along whether anybody still wants it
     * @param entered told of each stage as it begins
     * @throws SandboxUnavailable if it is not ready in time, or stops or is closed on the way
     */
    void run(String id, BooleanSupplier wanted, Consumer<Stage> entered) {
        entered.accept(Stage.CONTAINER);
        RunningSandbox running = sandboxes.open(id);
        var deadline = new Deadline(config.bootTimeout(), POLL, () -> requireWanted(id, wanted));
        entered.accept(Stage.API);
        KubernetesClient admin = deadline.await("the kubeconfig", () -> connections.admin(running));
        try {
            deadline.until("the API server", () -> "ok".equals(admin.raw("/readyz")));
            entered.accept(Stage.NODE);
            deadline.until(
                    "the node", () -> admin.nodes().list().getItems().stream().anyMatch(BootSandbox::isReady));
            entered.accept(Stage.ACCESS);
            deadline.until("the learner's access", () -> grant(admin));
            entered.accept(Stage.DNS);
            deadline.until("the cluster DNS", () -> readiness.resolvesServices(admin));
            entered.accept(Stage.INGRESS);
            deadline.until("the ingress controller", () -> readiness.routes(running.httpPort()));
        } finally {
            admin.close();
        }
    }

    private void requireWanted(String id, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new SandboxUnavailable("The sandbox was closed while it booted");
        }
        if (sandboxes.find(id).isEmpty()) {
            throw new SandboxUnavailable("The sandbox stopped while it booted");
        }
    }

    private boolean grant(KubernetesClient admin) {
        access.grant(admin);
        boolean hasDefaultAccount = admin.serviceAccounts()
                        .inNamespace(Cluster.NAMESPACE)
                        .withName("default")
                        .get()
                != null;
        Optional<String> kubeconfig = access.kubeconfig(admin, "https://localhost");
        return hasDefaultAccount && kubeconfig.isPresent();
    }

    private static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }
}
