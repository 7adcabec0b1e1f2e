package dev.podo.manifest;

import static dev.podo.manifest.Manifests.accepted;
import static dev.podo.manifest.Manifests.configMap;
import static dev.podo.manifest.Manifests.pod;
import static dev.podo.manifest.Manifests.problem;
import static dev.podo.manifest.Manifests.read;
import static dev.podo.manifest.Manifests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

    private static final String WEB = "containers:\n- name: web\n  image: nginx\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "\uFEFF"})
    void nothingIsEmpty(String yaml) {
        assertThat(read(yaml)).isInstanceOf(ManifestResult.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# only a comment\n", "---\n", "---\n---\n"})
    void somethingWithoutAnObjectIsAProblem(String yaml) {
        assertThat(problem(yaml).code()).isEqualTo("no-objects");
    }

    @Test
    void readsValuesAsKubernetesDoes() {
        var content = accepted(pod(WEB + "  tty: yes\n  resources: {limits: {cpu: 0.5, memory: 512Mi}}\n"
                        + "volumes:\n- name: s\n  secret: {secretName: s, defaultMode: 0400}\n"))
                .get(0)
                .content();
        assertThat(content.toString())
                .contains("tty=true", "defaultMode=256", "cpu=0.5", "memory=512Mi", "namespace=learner");
    }

    @Test
    void takesPortsByNumberAndByName() {
        String service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n"
                + "  ports: [{port: 80, targetPort: http, name: a}, {port: 81, targetPort: 8080, name: b}]\n";
        assertThat(accepted(service)).hasSize(1);
    }

    @Test
    void takesManyDocumentsAndSkipsEmptyOnes() {
        String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: 'a: b'}\n";
        assertThat(accepted(configMap("a: b") + "---\n---\n" + secret))
                .extracting(ManifestObject::document)
                .containsExactly(1, 3);
    }

    @Test
    void takesTheItemsOfAList() {
        String list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n";
        assertThat(accepted(list)).extracting(ManifestObject::name).containsExactly("a");
    }

    @Test
    void takesWhatKubectlsDryRunWrites() {
        String dryRun =
                "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  creationTimestamp: null\n  name: web\nspec:\n"
                        + "  selector: {matchLabels: {app: web}}\n  strategy: {}\n  template:\n"
                        + "    metadata: {creationTimestamp: null, labels: {app: web}}\n"
                        + "    spec: {containers: [{image: nginx, name: nginx, resources: {}}]}\nstatus: {}\n";
        Map<String, Object> content = accepted(dryRun).get(0).content();
        assertThat(content).doesNotContainKey("status");
        assertThat(content.get("metadata")).isEqualTo(Map.of("name", "web", "namespace", "learner"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'text' | not-a-map",
                "'[a]' | not-a-map",
                "'{kind: Pod, metadata: {name: a}}' | missing-field",
                "'{apiVersion: v1, metadata: {name: a}}' | missing-field",
                "'{apiVersion: v1, kind: ConfigMap}' | missing-field",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {}}' | missing-field",
                "'{apiVersion: 1, kind: ConfigMap, metadata: {name: a}}' | wrong-type",
                "'{apiVersion: v1, kind: ConfigMap, metadata: [a]}' | wrong-type",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {name: 1}}' | wrong-type",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {name: Web_1}}' | bad-name",
                "'{apiVersion: v1, kind: Service, metadata: {name: 1web}}' | bad-name",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}' | generate-name",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {name: a, uid: x}}' | server-owned",
                "'{apiVersion: v1, kind: Pod, metadata: {name: a}, status: {phase: Running}}' | server-owned",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {name: a, finalizers: [x/y]}}' | server-owned",
                "'{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: kube-system}}' | other-namespace",
                "'{apiVersion: v1, kind: Namespace, metadata: {name: a}}' | cluster-scoped",
                "'{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}}' | kind-not-allowed",
                "'{apiVersion: extensions/v1beta1, kind: Ingress, metadata: {name: a}}' | unknown-api-version",
                "'{apiVersion: v1, kind: Gizmo, metadata: {name: a}}' | unknown-kind",
                "'{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {k: plain!}}' | bad-base64"
            })
    void refusesObjectsThatCannotBe(String yaml, String code) {
        ManifestProblem problem = problem(yaml);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.message().ko()).doesNotContain("{0}").isNotBlank();
        assertThat(problem.next().en()).doesNotContain("{0}").isNotBlank();
    }

    @Test
    void suggestsTheKindAndTheFieldThatWereMeant() {
        assertThat(problem("{apiVersion: apps/v1, kind: Deploymnet, metadata: {name: a}}")
                        .message()
                        .en())
                .contains("Did you mean “Deployment”?");
        ManifestProblem problem = problem(pod("contianers: []\n" + WEB));
        assertThat(problem.code()).isEqualTo("unknown-field");
        assertThat(problem.path()).isEqualTo("spec.contianers");
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.column()).isEqualTo(3);
        assertThat(problem.message().en()).contains("pod.spec has no field", "Did you mean “containers”?");
    }

    @Test
    void saysWhereQuotesAreMissingOrTooMany() {
        ManifestProblem missing = problem(pod(WEB + "  env: [{name: PORT, value: 80}]\n"));
        assertThat(missing.path()).isEqualTo("spec.containers[0].env[0].value");
        assertThat(missing.next().en()).isEqualTo("Put it in quotes: \"80\"");
        ManifestProblem tooMany = problem(pod(WEB + "  ports: [{containerPort: \"80\"}]\n"));
        assertThat(tooMany.next().en()).isEqualTo("Delete the quotes.");
        assertThat(problem("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {on: true}}}")
                        .path())
                .isEqualTo("metadata.labels.true");
    }

    @Test
    void asksForRequiredFields() {
        assertThat(rejected(pod("containers: [{image: nginx}]")))
                .extracting(ManifestProblem::path)
                .containsExactly("spec.containers[0].name");
        assertThat(rejected(pod("restartPolicy: Never")))
                .extracting(ManifestProblem::path)
                .containsExactly("spec.containers");
    }

    @Test
    void refusesQuantitiesThatAreNone() {
        assertThat(problem(pod(WEB + "  resources: {limits: {memory: 512MB}}")).code())
                .isEqualTo("bad-quantity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'hostNetwork: true' | pod-security",
                "'hostPID: yes' | pod-security",
                "'hostIPC: true' | pod-security",
                "'volumes: [{name: h, hostPath: {path: /}}]' | pod-security",
                "'initContainers: [{name: i, securityContext: {privileged: true}}]' | pod-security",
                "'initContainers: [{name: i, ports: [{containerPort: 1, hostPort: 1}]}]' | pod-security",
                "'initContainers: [{name: i, securityContext: {capabilities: {add: [SYS_ADMIN]}}}]' | capability"
            })
    void refusesPodsThatReachIntoTheNode(String line, String code) {
        assertThat(problem(pod(WEB + line)).code()).isEqualTo(code);
        String job = "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: j}\nspec:\n  schedule: '* * * * *'\n"
                + "  jobTemplate:\n    spec:\n      template:\n        spec:\n" + (WEB + line).indent(10);
        ManifestProblem inJob = problem(job);
        assertThat(inJob.code()).isEqualTo(code);
        assertThat(inJob.path()).startsWith("spec.jobTemplate.spec.template.spec.");
    }

    @Test
    void refusesTheSameObjectTwice() {
        assertThat(problem(configMap("a: b") + "---\n" + configMap("a: c")).code())
                .isEqualTo("duplicate-object");
    }

    @Test
    void reportsManyProblemsInOrderButAtMostTwenty() {
        StringBuilder data = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            data.append("k%d: %d%n".formatted(number, number));
        }
        var problems = rejected(configMap(data.toString()));
        assertThat(problems)
                .hasSize(20)
                .extracting(ManifestProblem::line)
                .isSorted()
                .startsWith(6);
    }

    @Test
    void neverRepeatsASecretsValueAndClipsOtherText() {
        String secret =
                "{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {pin: 80921}, data: {k: 7741}}";
        assertThat(rejected(secret).toString()).doesNotContain("80921", "7741");
        assertThat(problem("{apiVersion: v1, kind: " + "x".repeat(500) + ", metadata: {name: a}}")
                        .message()
                        .en())
                .hasSizeLessThan(120);
    }
}
