package dev.podo.sandbox;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.vertx.VertxHttpClientFactory;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes clients of learners' clusters; all share the server's event loops. */
@ApplicationScoped
class KubeClients {

    private final Vertx vertx;
    private final int timeoutMillis;

    KubeClients(Vertx vertx, SandboxConfig config) {
        this.vertx = vertx;
        this.timeoutMillis = Math.toIntExact(config.answerTimeout().toMillis());
    }

    /** A client that gives up early: what must be retried is retried by those who know why. */
    KubernetesClient client(String kubeconfig) {
        Config config = Config.fromKubeconfig(kubeconfig);
        config.setConnectionTimeout(timeoutMillis);
        config.setRequestTimeout(timeoutMillis);
        config.setRequestRetryBackoffLimit(1);
        config.setWatchReconnectLimit(3);
        return new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(new VertxHttpClientFactory(vertx))
                .build();
    }
}
