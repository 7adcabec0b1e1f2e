package dev.podo.sandbox;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a cluster to do what learners will ask of it: resolve a name, and answer through an Ingress. */
@ApplicationScoped
class ReadinessChecks {

    private static final String SERVICE_URL = "http://prober.podo-system.svc.cluster.local/";
    private static final String INGRESS_HOST = "prober.podo.internal";
    private static final int SECONDS = 5;

    private final HttpClient http;

    ReadinessChecks(Vertx vertx) {
        this.http = vertx.createHttpClient();
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** Whether the grader's pod reaches a Service by its name. */
    boolean resolvesServices(KubernetesClient admin) {
        var pod = admin.pods().inNamespace(Cluster.SYSTEM_NAMESPACE).withName(Cluster.PROBER);
        var found = pod.get();
        if (found == null || !"Running".equals(found.getStatus().getPhase())) {
            return false;
        }
        try (ExecWatch exec = pod.inContainer(Cluster.PROBER_TOOLS)
                .writingOutput(OutputStream.nullOutputStream())
                .writingError(OutputStream.nullOutputStream())
                .exec("curl", "--silent", "--fail", "--max-time", "3", "--output", "/dev/null", SERVICE_URL)) {
            return Integer.valueOf(0).equals(answer(exec.exitCode()));
        }
    }

    /** Whether the ingress controller at this loopback port leads to the grader's Service. */
    boolean routes(int httpPort) {
        var request = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(httpPort, "127.0.0.1"))
                .setHost(INGRESS_HOST)
                .setURI("/");
        Integer status = answer(http.request(request)
                .compose(HttpClientRequest::send)
                .map(HttpClientResponse::statusCode)
                .toCompletionStage());
        return Integer.valueOf(200).equals(status);
    }

    /** The answer, or {@code null} if there is none yet. */
    private static Integer answer(CompletionStage<Integer> coming) {
        try {
            return coming.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
