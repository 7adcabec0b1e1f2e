package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.lab.Lab;
import dev.podo.lab.Setup;
import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SharedCluster;
import dev.podo.schema.BundledSchema;
import io.fabric8.kubernetes.api.model.Pod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One submission after another: what there is in the end is what the last one asks for, whatever came before. */
class ResubmitIT {

    private static final Set<String> KINDS = Set.of(
            "ConfigMap", "Secret", "Pod", "Deployment", "StatefulSet", "Service", "Job", "PersistentVolumeClaim");
    private static final Lab LAB = new Lab(
            "resubmit",
            "",
            1,
            null,
            List.of(),
            Map.of(),
            null,
            KINDS,
            List.of(),
            List.of(),
            null,
            Setup.NONE,
            List.of());

    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {COLOR: red}
            ---
            """;
    private static final String READER = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: reader}
            spec:
              selector: {matchLabels: {app: reader}}
              template:
                metadata: {labels: {app: reader}}
                spec:
                  terminationGracePeriodSeconds: 0
                  containers:
                    - name: main
                      image: podo/busybox:1
                      command: [sleep, infinity]
                      env: [{name: COLOR, valueFrom: {configMapKeyRef: {name: settings, key: COLOR}}}]
            """;
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: reader, labels: {app: reader}}
            spec:
              terminationGracePeriodSeconds: 0
              containers:
                - name: main
                  image: podo/busybox:1
                  command: [sleep, infinity]
                  envFrom: [{configMapRef: {name: settings}}]
            """;

    private final Cluster cluster = SharedCluster.open();
    private final ApplyManifest apply = new ApplyManifest(new Remembered());

    @AfterEach
    void clear() {
        submit(SETTINGS);
        submit("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: nothing}\n");
    }

    @Test
    void other_settings_reach_the_pods_of_a_deployment_that_is_the_same() {
        submit(SETTINGS + READER);
        String first = uid(readyPod());

        submit(SETTINGS.replace("red", "blue") + READER);

        assertThat(uid(otherPod(first))).isNotEqualTo(first);
    }

    @Test
    void other_settings_reach_pods_that_an_earlier_template_has_kept() {
        submit(SETTINGS + READER);
        String first = uid(readyPod());
        // This one never becomes ready, so that the first pod stays.
        submit(SETTINGS.replace("red", "blue") + READER.replace("podo/busybox:1", "registry.invalid/none:1"));

        submit(SETTINGS.replace("red", "blue") + READER);

        assertThat(uid(otherPod(first))).isNotEqualTo(first);
    }

    @Test
    void other_settings_reach_a_pod_that_is_the_same() {
        submit(POD + "---\n" + SETTINGS);
        String first = uid(readyPod());

        submit(POD + "---\n" + SETTINGS.replace("red", "blue"));

        assertThat(uid(otherPod(first))).isNotEqualTo(first);
    }

    @Test
    void settings_that_are_gone_are_missing_in_the_pods() {
        submit(SETTINGS + READER);
        String first = uid(readyPod());

        submit(READER);

        await().atMost(Duration.ofSeconds(30)).until(() -> pods().stream()
                .anyMatch(pod ->
                        !uid(pod).equals(first) && pod.getStatus().toString().contains("CreateContainerConfigError")));
    }

    @Test
    void the_same_again_leaves_all_as_it_is() {
        submit(SETTINGS + READER);
        String first = uid(readyPod());

        submit(SETTINGS + READER);

        assertThat(pods()).extracting(ResubmitIT::uid).containsExactly(first);
    }

    @Test
    void a_key_of_a_secret_that_is_left_out_goes() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: key}\nstringData: {a: \"1\", b: \"2\"}\n";
        submit(secret);
        submit(secret.replace(", b: \"2\"", ""));

        assertThat(cluster.learner()
                        .secrets()
                        .inNamespace(cluster.namespace())
                        .withName("key")
                        .get()
                        .getData())
                .isEqualTo(Map.of("a", "MQ=="));
    }

    @Test
    void a_stateful_set_whose_pod_never_became_ready_starts_anew() {
        String set = READER.replace("kind: Deployment", "kind: StatefulSet")
                .replace("spec:\n  selector", "spec:\n  serviceName: x\n  selector");
        submit(SETTINGS + set.replace("podo/busybox:1", "registry.invalid/none:1"));
        await().atMost(Duration.ofSeconds(30)).until(() -> !pods().isEmpty());

        submit(SETTINGS + set);

        assertThat(readyPod().getMetadata().getName()).isEqualTo("reader-0");
    }

    @Test
    void a_claim_that_its_stateful_set_makes_anew_at_once_holds_nothing_up() {
        String claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data-reader-0}\nspec:\n"
                + "  accessModes: [ReadWriteOnce]\n  resources: {requests: {storage: 32Mi}}\n---\n";
        String set = READER.replace("kind: Deployment", "kind: StatefulSet")
                        .replace("spec:\n  selector", "spec:\n  serviceName: x\n  selector")
                + "  volumeClaimTemplates:\n    - metadata: {name: data}\n      spec:\n"
                + "        accessModes: [ReadWriteOnce]\n        resources: {requests: {storage: 64Mi}}\n";
        submit(SETTINGS + claim + set);
        readyPod();

        submit(SETTINGS + set);

        await().atMost(Duration.ofSeconds(30)).until(() -> "64Mi".equals(requestOf("data-reader-0")));
        readyPod();
    }

    @Test
    void a_value_written_out_takes_the_place_of_one_that_was_referred_to() {
        submit(SETTINGS + READER);
        String first = uid(readyPod());

        submit(READER.replace("valueFrom: {configMapKeyRef: {name: settings, key: COLOR}}", "value: green"));

        Pod pod = otherPod(first);
        assertThat(pod.getSpec().getContainers().get(0).getEnv().get(0).getValue())
                .isEqualTo("green");
        assertThat(pod.getSpec().getContainers().get(0).getEnv().get(0).getValueFrom())
                .isNull();
    }

    @Test
    void another_strategy_takes_the_place_of_the_default_one() {
        submit(SETTINGS + READER);

        submit(SETTINGS + READER.replace("spec:\n  selector", "spec:\n  strategy: {type: Recreate}\n  selector"));

        assertThat(cluster.learner()
                        .apps()
                        .deployments()
                        .inNamespace(cluster.namespace())
                        .withName("reader")
                        .get()
                        .getSpec()
                        .getStrategy()
                        .getType())
                .isEqualTo("Recreate");
    }

    @Test
    void a_service_that_no_longer_selects_pods_has_no_endpoints() {
        String service =
                "---\napiVersion: v1\nkind: Service\nmetadata: {name: reader}\nspec:\n  selector: {app: reader}\n  ports: [{port: 80}]\n";
        submit(SETTINGS + READER + service);
        await().atMost(Duration.ofSeconds(30)).until(this::hasEndpoints);

        submit(SETTINGS + READER + service.replace("  selector: {app: reader}\n", ""));

        await().atMost(Duration.ofSeconds(30)).until(() -> !hasEndpoints());
    }

    private String requestOf(String claim) {
        return Optional.ofNullable(cluster.admin()
                        .persistentVolumeClaims()
                        .inNamespace(cluster.namespace())
                        .withName(claim)
                        .get())
                .map(found -> found.getSpec()
                        .getResources()
                        .getRequests()
                        .get("storage")
                        .toString())
                .orElse("");
    }

    private void submit(String manifest) {
        ManifestResult read = new ManifestReader(BundledSchema.bundled())
                .read(manifest.getBytes(StandardCharsets.UTF_8), KINDS, cluster.namespace());
        assertThat(read).isInstanceOf(ManifestResult.Accepted.class);
        ApplyResult result = apply.to(cluster, LAB, ((ManifestResult.Accepted) read).objects());
        assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    }

    private boolean hasEndpoints() {
        var endpoints = cluster.learner()
                .endpoints()
                .inNamespace(cluster.namespace())
                .withName("reader")
                .get();
        return endpoints != null && !endpoints.getSubsets().isEmpty();
    }

    private Pod readyPod() {
        return otherPod("");
    }

    private Pod otherPod(String than) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> pods().stream()
                                .filter(pod -> !uid(pod).equals(than))
                                .filter(ResubmitIT::isReady)
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private List<Pod> pods() {
        return cluster.learner()
                .pods()
                .inNamespace(cluster.namespace())
                .withLabel("app", "reader")
                .list()
                .getItems();
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static String uid(Pod pod) {
        return pod.getMetadata().getUid();
    }

    /** What is in a sandbox, without a database. */
    private static final class Remembered extends AppliedObjects {

        private final List<ObjectRef> refs = new ArrayList<>();

        @Override
        List<ObjectRef> of(String sandbox, String lab) {
            return List.copyOf(refs);
        }

        @Override
        void remember(String sandbox, String lab, Collection<ObjectRef> more) {
            more.stream().filter(ref -> !refs.contains(ref)).forEach(refs::add);
        }

        @Override
        void forget(String sandbox, String lab, Collection<ObjectRef> gone) {
            refs.removeAll(gone);
        }
    }
}
