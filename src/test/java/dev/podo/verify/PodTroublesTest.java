package dev.podo.verify;

import static dev.podo.verify.Objects.event;
import static dev.podo.verify.Objects.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTroublesTest {

    private static final String UNSCHEDULED = """
            apiVersion: v1
            kind: Pod
            metadata: {name: hello, uid: u1}
            spec:
              containers: [{name: web, image: podo/nginx}]
              volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
            status:
              phase: Pending
              conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable, message: '%s'}]
            """;
    private static final String CONTAINER = """
            apiVersion: v1
            kind: Pod
            metadata: {name: hello, uid: u1}
            spec: {containers: [{name: web, image: podo/nginx}]}
            status:
              phase: Running
              containerStatuses: [{name: web, image: podo/nginx, restartCount: 0, %s}]
            """;
    private static final String CLAIM =
            "{kind: PersistentVolumeClaim, metadata: {name: data, uid: c1}, spec: {storageClassName: fast},"
                    + " status: {phase: Pending}}";
    private static final String TIME = "2026-01-01T00:00:10Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0/1 nodes are available: 1 node(s) did not match node selector|-|unschedulable",
                "0/1 nodes are available: 1 Insufficient memory.|-|unschedulable",
                "|-|''",
                "0/1 nodes are available: node(s) had taint node.kubernetes.io/not-ready|-|unschedulable?",
                "pod has unbound immediate PersistentVolumeClaims|-|''",
                "1 Insufficient cpu|{kind: Pod, metadata: {name: old, deletionTimestamp: x}}|unschedulable?",
                "1 Insufficient cpu|{kind: Pod, metadata: {name: j}, spec: {restartPolicy: Never}, status: {phase: Running}}"
                        + "|unschedulable?",
                "1 Insufficient cpu|{kind: Pod, metadata: {name: j}, spec: {restartPolicy: Never}, status: {phase: Failed}}"
                        + "|unschedulable",
                "1 Insufficient cpu|{kind: Pod, metadata: {name: j}, spec: {restartPolicy: Always}, status: {phase: Running}}"
                        + "|unschedulable",
                "1 Insufficient cpu|{kind: Deployment, metadata: {generation: 2}, status: {observedGeneration: 1}}|unschedulable?",
                "1 Insufficient cpu|{kind: StatefulSet, metadata: {generation: 2}, status: {observedGeneration: 1}}"
                        + "|unschedulable?",
                "1 Insufficient cpu|{kind: Deployment, spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 3,"
                        + " updatedReplicas: 3}}|unschedulable?",
                "1 Insufficient cpu|{kind: Deployment, spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 2,"
                        + " updatedReplicas: 1}}|unschedulable?",
                "1 Insufficient cpu|{kind: Deployment, spec: {replicas: 2}, status: {observedGeneration: 1, replicas: 2,"
                        + " updatedReplicas: 2}}|unschedulable",
            })
    void a_pod_without_a_node_is_in_trouble_unless_room_may_come(String message, String other, String code) {
        String pod = UNSCHEDULED.formatted(message == null ? "" : message);
        String[] others = other == null ? new String[0] : new String[] {other};

        assertThat(trouble(When.POD_SCHEDULED, pod, others)).isEqualTo(code);
        assertThat(trouble(When.POD_READY, pod, others)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"status: 'False', status: 'True'", "reason: Unschedulable, reason: SchedulerError"})
    void a_pod_that_the_scheduler_does_not_call_unschedulable_is_not(String stuck, String fine) {
        String pod = UNSCHEDULED.formatted("no node matches");

        assertThat(trouble(When.POD_SCHEDULED, pod)).isEqualTo("unschedulable");
        assertThat(trouble(When.POD_SCHEDULED, pod.replace(stuck, fine))).isEmpty();
    }

    @Test
    void a_claim_that_does_not_exist_is_missing_for_good() {
        String pod = UNSCHEDULED.formatted("persistentvolumeclaim \"data\" not found");

        assertThat(trouble(When.POD_SCHEDULED, pod)).isEqualTo("claim-missing");
        assertThat(Objects.told(When.POD_READY, pod).orElseThrow().message().en())
                .isEqualTo("The pod names the PersistentVolumeClaim data, which does not exist.");
        assertThat(trouble(When.POD_READY, pod, CLAIM)).isEmpty();
        assertThat(trouble(When.POD_READY, pod, CLAIM.replace("name: data", "name: other")))
                .isEqualTo("claim-missing");
        assertThat(trouble(When.POD_READY, pod, CLAIM.replace("uid: c1", "deletionTimestamp: x")))
                .isEqualTo("claim-missing");
        assertThat(trouble(When.POD_READY, pod.replace("claimName: data", "claimName: other")))
                .isEmpty();
    }

    @Test
    void a_pod_has_the_trouble_of_its_claim() {
        String pod = UNSCHEDULED.formatted("pod has unbound immediate PersistentVolumeClaims");
        String unknown = event("c1", "ProvisioningFailed", "storageclass.storage.k8s.io \"fast\" not found", TIME);

        assertThat(trouble(When.POD_READY, pod, CLAIM, unknown)).isEqualTo("storage-class-unknown");
        assertThat(trouble(When.POD_READY, pod, CLAIM)).isEmpty();
        assertThat(trouble(When.POD_READY, pod, CLAIM.replace("name: data", "name: other"), unknown))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pending|ProvisioningFailed|storageclass.storage.k8s.io \"fast\" not found|storage-class-unknown",
                "Bound|ProvisioningFailed|storageclass.storage.k8s.io \"fast\" not found|''",
                "Pending|ProvisioningFailed|timed out waiting for the provisioner|''",
                "Pending|WaitForFirstConsumer|waiting for first consumer to be created before binding|''",
                "Lost|ClaimLost|Bound claim has lost its PersistentVolume|''",
            })
    void a_claim_of_an_unknown_class_is_never_bound(String phase, String reason, String message, String code) {
        String claim = CLAIM.replace("Pending", phase);

        assertThat(trouble(When.CLAIM_BOUND, claim, event("c1", reason, message, TIME)))
                .isEqualTo(code);
        assertThat(trouble(When.CLAIM_BOUND, claim, event("c2", reason, message, TIME)))
                .isEmpty();
        assertThat(trouble(When.CLAIM_BOUND, claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state: {waiting: {reason: ErrImagePull}}|image-pull",
                "state: {waiting: {reason: ErrImageNeverPull}}|image-pull",
                "state: {waiting: {reason: InvalidImageName}}|image-name",
                "state: {waiting: {reason: ContainerCreating}}|''",
                "state: {waiting: {reason: CreateContainerConfigError, message: 'configmap \"app\" not found'}}|container-config",
                "state: {waiting: {reason: CreateContainerConfigError, message: \"couldn't find key k in Secret ns/s\"}}"
                        + "|container-config",
                "state: {waiting: {reason: CreateContainerConfigError, message: 'failed to sync configmap cache: timed out'}}|''",
                "state: {waiting: {reason: CreateContainerConfigError, message: 'container has runAsNonRoot and image will run"
                        + " as root'}}|run-as-root",
                "state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1}}|crash-loop",
                "state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 0}}|container-exits",
                "state: {waiting: {reason: CrashLoopBackOff}}|crash-loop",
                "state: {running: {}}, ready: false, restartCount: 2, lastState: {terminated: {exitCode: 1}}|crash-loop",
                "state: {running: {}}, ready: true, restartCount: 2, lastState: {terminated: {exitCode: 1}}|''",
                "state: {running: {}}, ready: false, restartCount: 1, lastState: {terminated: {exitCode: 1}}|''",
                "state: {running: {}}, ready: false, restartCount: 2, lastState: {terminated: {exitCode: 0}}|''",
                "state: {terminated: {exitCode: 1}}, restartCount: 2|crash-loop",
                "state: {terminated: {exitCode: 0}}, restartCount: 2, lastState: {terminated: {exitCode: 1}}|''",
            })
    void a_container_is_in_trouble_when_waiting_will_not_mend_it(String status, String code) {
        String pod = CONTAINER.formatted(status).replace("restartCount: 0, state", "state");

        assertThat(trouble(When.POD_READY, pod)).isEqualTo(code);
        assertThat(trouble(When.POD_READY, pod.replace("podo/nginx, ", "podo/other, ")))
                .isEmpty();
        assertThat(trouble(When.POD_SCHEDULED, pod)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podo/nginx|podo/nginx|Back-off pulling image \"registry.invalid/x\"|''",
                "registry.invalid/x|podo/nginx|Back-off pulling image \"registry.invalid/x\"|image-pull",
                "registry.invalid/x|podo/nginx|failed to pull and unpack image \"registry.invalid/x:latest\": no such host"
                        + "|image-pull",
            })
    void the_image_that_cannot_be_pulled_is_the_one_that_the_message_names(
            String wanted, String ranBefore, String message, String code) {
        String pod = CONTAINER
                .formatted("imageID: 'sha256:aa', state: {waiting: {reason: ErrImagePull, message: '" + message + "'}}")
                .replace("{name: web, image: podo/nginx}", "{name: web, image: " + wanted + "}")
                .replace("{name: web, image: podo/nginx,", "{name: web, image: " + ranBefore + ",");

        assertThat(trouble(When.POD_READY, pod)).isEqualTo(code);
    }

    @Test
    void a_program_that_the_image_does_not_have_will_not_come_by_waiting() {
        String pod = CONTAINER
                .formatted(
                        "imageID: 'sha256:aa', state: {waiting: {reason: RunContainerError}}, lastState: {terminated:"
                                + " {exitCode: 128, reason: StartError, startedAt: '1970-01-01T00:00:00Z', finishedAt: '"
                                + TIME
                                + "', message: 'exec: \"no-such\": executable file not found in $PATH: unknown'}}")
                .replace("{name: web, image: podo/nginx,", "{name: web, image: 'docker.io/podo/nginx:1',");
        String pulled = "{apiVersion: v1, kind: Event, metadata: {name: pulled}, reason: Pulled,"
                + " message: 'Successfully pulled image \"podo/nginx\"', lastTimestamp: '" + TIME + "',"
                + " involvedObject: {kind: Pod, name: hello, uid: u1, fieldPath: 'spec.containers{web}'}}";

        assertThat(trouble(When.POD_READY, pod, pulled)).isEqualTo("cannot-start");
        assertThat(trouble(When.POD_READY, pod)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "configmap \"app\" not found|{kind: ConfigMap, metadata: {name: app}}|''",
                "configmap \"app\" not found|{kind: Secret, metadata: {name: app}}|container-config",
                "couldn''t find key k in ConfigMap ns/app|{kind: ConfigMap, metadata: {name: app}, data: {k: v}}|''",
                "couldn''t find key k in ConfigMap ns/app|{kind: ConfigMap, metadata: {name: app}, binaryData: {k: v}}|''",
                "couldn''t find key k in ConfigMap ns/app|{kind: ConfigMap, metadata: {name: app}, data: {kk: v}}"
                        + "|container-config",
                "couldn''t find key k in Secret ns/app|{kind: Secret, metadata: {name: app}, data: {k: 'sealed:s:00'}}|''",
            })
    void what_has_come_since_is_not_missing(String message, String object, String code) {
        String pod = CONTAINER.formatted(
                "state: {waiting: {reason: CreateContainerConfigError, message: '" + message + "'}}");

        assertThat(trouble(When.POD_READY, pod, object)).isEqualTo(code);
    }

    @Test
    void a_crash_loop_shows_the_last_lines_of_the_container() {
        Map<String, Object> pod = Objects.object(CONTAINER.formatted(
                "state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}}"));
        String log = "one\n\ntwo\nthree\nfour\nfive\n\u001B[31mno\tport\u001B[0m\n";
        Evidence evidence = new Evidence(
                List.of(pod), Duration.ZERO, Map.of(), Map.of(), Map.of(Evidence.logKey("hello", "web"), log));

        assertThat(Troubles.of(When.POD_READY, pod, new Snapshot(evidence))
                        .orElseThrow()
                        .found())
                .isEqualTo("web: exitCode = 1 (Error) ⏎ two ⏎ three ⏎ four ⏎ five ⏎ no port");
    }

    @Test
    void what_is_shown_of_a_log_is_bounded_and_whole_in_its_characters() {
        String line = "🍇".repeat(300);

        assertThat(Bounded.text(line)).hasSize(199).endsWith("🍇…");
        assertThat(Bounded.text("a" + line)).hasSize(200).endsWith("🍇…");
        assertThat(Bounded.text("x".repeat(200))).hasSize(200).doesNotContain("…");
        assertThat(Bounded.lines((line + "\n").repeat(9))).hasSizeBetween(390, 500);
        assertThat(Bounded.lines("\n \n")).isEmpty();
        assertThat(Bounded.lines("first\n" + ("x".repeat(199) + "\n").repeat(3)))
                .doesNotContain("first");
    }

    @ParameterizedTest
    @CsvSource({"Failed, pod-ended", "Succeeded, pod-ended", "Running, ''"})
    void a_pod_that_has_ended_is_never_ready(String phase, String code) {
        String pod = CONTAINER
                .formatted("state: {terminated: {exitCode: 3, reason: Error}}")
                .replace("phase: Running", "phase: " + phase);

        assertThat(trouble(When.POD_READY, pod)).isEqualTo(code);
        assertThat(Objects.told(When.POD_READY, pod).map(Trouble::found).orElse("web: exitCode = 3 (Error)"))
                .isEqualTo("web: exitCode = 3 (Error)");
    }

    @Test
    void of_several_containers_the_first_by_name_is_blamed_and_init_containers_before() {
        String pod = """
                kind: Pod
                metadata: {name: hello}
                spec:
                  initContainers: [{name: z, image: z}]
                  containers: [{name: b, image: b}, {name: a, image: a}]
                status:
                  initContainerStatuses: [{name: z, image: z, state: {waiting: {reason: %s}}}]
                  containerStatuses:
                  - {name: b, image: b, state: {waiting: {reason: ErrImagePull}}}
                  - {name: a, image: a, state: {waiting: {reason: InvalidImageName}}}
                """;

        assertThat(trouble(When.POD_READY, pod.formatted("PodInitializing"))).isEqualTo("image-name");
        assertThat(trouble(When.POD_READY, pod.formatted("ErrImagePull"))).isEqualTo("image-pull");
    }
}
