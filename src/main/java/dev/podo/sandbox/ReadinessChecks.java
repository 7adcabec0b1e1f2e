package dev.podo.sandbox;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a cluster to do what learners will ask of it: resolve a name, and answer through an Ingress. */
@ApplicationScoped
class ReadinessChecks {

    private static final String PROBER = "prober";
    private static final String SERVICE_NAME = "kubernetes.default.svc.cluster.local";
    private static final String INGRESS_HOST = "prober.podo.internal";
    private static final int EXEC_SECONDS = 5;
    private static final int HTTP_MILLIS = 2_000;

    /** Whether the grader's pod resolves the name of a Service. */
    boolean resolvesServices(KubernetesClient admin) {
        var pod = admin.pods().inNamespace(LearnerAccess.SYSTEM_NAMESPACE).withName(PROBER);
        var found = pod.get();
        if (found == null || !"Running".equals(found.getStatus().getPhase())) {
            return false;
        }
        try (ExecWatch exec = pod.inContainer("tools")
                .writingOutput(OutputStream.nullOutputStream())
                .writingError(OutputStream.nullOutputStream())
                .exec("getent", "ahostsv4", SERVICE_NAME)) {
            Integer exit = exec.exitCode().get(EXEC_SECONDS, TimeUnit.SECONDS);
            return exit != null && exit == 0;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the ingress controller at this loopback port leads to the grader's Service. */
    boolean routes(int httpPort) {
        try {
            // java.net.http.HttpClient refuses to set Host.
            URI root = new URI("http", null, "127.0.0.1", httpPort, "/", null, null);
            var connection = (HttpURLConnection) root.toURL().openConnection();
            connection.setRequestProperty("Host", INGRESS_HOST);
            connection.setConnectTimeout(HTTP_MILLIS);
            connection.setReadTimeout(HTTP_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Port " + httpPort + " makes no address", e);
        }
    }
}
