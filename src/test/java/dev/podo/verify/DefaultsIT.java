package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.people.Person;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Defaults} fills in is what a real API server fills in. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefaultsIT {

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final String TEMPLATE = """
            template: {metadata: {labels: {app: a}}, spec: {
              initContainers: [{name: i, image: "busybox:1.36"}],
              containers: [{name: c, image: "nginx:latest", ports: [{containerPort: 80}],
                resources: {limits: {cpu: 1, memory: 64Mi}},
                env: [{name: N, valueFrom: {fieldRef: {fieldPath: metadata.name}}}],
                livenessProbe: {tcpSocket: {port: 80}}, readinessProbe: {httpGet: {port: 80}}},
                {name: d, image: "registry.example:5000/nginx"}],
              volumes: [{name: a}, {name: b, configMap: {name: b}}, {name: e, secret: {secretName: s}}]%s}}""";
    private static final String PODS = TEMPLATE.formatted("");
    private static final String ENDING_PODS = TEMPLATE.formatted(", restartPolicy: Never");

    @TestHTTPResource("/")
    String server;

    private Person learner;
    private KubernetesClient client;

    @BeforeEach
    void open() {
        if (client != null) {
            return;
        }
        learner = Person.signedUp("Defaults");
        learner.call().put("/api/sandbox").then().statusCode(202);
        await("the sandbox").atMost(Duration.ofMinutes(3)).until(() -> "leased"
                .equals(learner.call().get("/api/sandbox").jsonPath().getString("state")));
        String kubeconfig = learner.call().get("/api/sandbox/kubeconfig").asString();
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(kubeconfig))
                .build();
    }

    @AfterAll
    void close() {
        if (client != null) {
            client.close();
        }
        learner.call().delete(server + "api/sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apps/v1 Deployment selector: {matchLabels: {app: a}}, PODS",
                "apps/v1 Deployment strategy: {type: Recreate}, selector: {matchLabels: {app: a}}, PODS",
                "apps/v1 Deployment strategy: {rollingUpdate: {maxSurge: 1}, type: RollingUpdate}, selector: {matchLabels: {app: a}}, PODS",
                "apps/v1 StatefulSet serviceName: a, selector: {matchLabels: {app: a}}, PODS",
                "apps/v1 DaemonSet selector: {matchLabels: {app: a}}, PODS",
                "apps/v1 ReplicaSet selector: {matchLabels: {app: a}}, PODS",
                "batch/v1 Job ENDING",
                "batch/v1 Job parallelism: 2, ENDING",
                "batch/v1 Job completions: 2, ENDING",
                "v1 Pod containers: [{name: c, image: nginx, resources: {limits: {cpu: 1}, requests: {memory: 1Mi}}}]",
                "v1 Service ports: [{port: 80}]",
                "v1 Service type: NodePort, ports: [{name: a, port: 80, targetPort: http}, {name: b, port: 81}]",
                "v1 PersistentVolumeClaim accessModes: [ReadWriteOnce], resources: {requests: {storage: 64Mi}}",
            })
    void are_those_of_the_api_server(String object) {
        String[] parts = object.split(" ", 3);
        String spec = parts[2].replace("PODS", PODS).replace("ENDING", ENDING_PODS);
        check("{apiVersion: %s, kind: %s, metadata: {name: defaults}, spec: {%s}}".formatted(parts[0], parts[1], spec));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stringData: {a: text}", "data: {a: dGV4dA==, b: eA==}, stringData: {a: other}"})
    void of_secrets_too(String data) {
        check("{apiVersion: v1, kind: Secret, metadata: {name: defaults}, %s}".formatted(data));
    }

    private void check(String yaml) {
        Map<String, Object> written = Objects.object(yaml);
        Object answer = client.resource(SERIALIZATION.convertValue(written, GenericKubernetesResource.class))
                .inNamespace("learner")
                .dryRun()
                .create();

        List<String> missing = new ArrayList<>();
        compare("", Defaults.in(written), SERIALIZATION.convertValue(answer, Map.class), missing);

        assertThat(missing).isEmpty();
    }

    /** The API server may add more: what only one cluster fills in is none of our business. */
    private static void compare(String path, Object ours, Object theirs, List<String> missing) {
        if (ours instanceof Map<?, ?> map && theirs instanceof Map<?, ?> others) {
            map.forEach((key, value) -> compare(path + "." + key, value, others.get(key), missing));
        } else if (ours instanceof List<?> list && theirs instanceof List<?> others && list.size() <= others.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), others.get(i), missing);
            }
        } else if (!String.valueOf(ours).equals(String.valueOf(theirs))) {
            missing.add(path + ": " + ours + ", in the cluster " + theirs);
        }
    }
}
