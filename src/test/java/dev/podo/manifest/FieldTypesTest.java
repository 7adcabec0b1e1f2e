package dev.podo.manifest;

import static dev.podo.manifest.Manifests.accepted;
import static dev.podo.manifest.Manifests.pod;
import static dev.podo.manifest.Manifests.problem;
import static dev.podo.manifest.Manifests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields hold what the schema of Kubernetes says. */
class FieldTypesTest {

    private static final String CONTAINER = "containers: [{name: web, image: nginx}]\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hostname: {a: b} | hostname | takes text; here is a map with fields.",
                "hostname: [a] | hostname | takes text; here is a list.",
                "hostname: yes | hostname | takes text, but yes without quotes is read as true or false.",
                "hostname: 0x1F | hostname | takes text, but 0x1F without quotes is read as a number.",
                "hostname: 1.5 | hostname | takes text, but 1.5 without quotes is read as a number.",
                "priority: high | priority | takes a whole number; here is text.",
                "priority: '1.5' | priority | takes a whole number; here is text.",
                "priority: 1.5 | priority | takes a whole number; here is a number.",
                "priority: true | priority | takes a whole number; here is true or false.",
                "priority: '80' | priority | takes a whole number, but the quotes make \"80\" text.",
                "priority: [1] | priority | takes a whole number; here is a list.",
                "enableServiceLinks: 'no' | enableServiceLinks | takes true or false, but the quotes make \"no\" text.",
                "enableServiceLinks: maybe | enableServiceLinks | takes true or false; here is text.",
                "securityContext: root | securityContext | takes a map with fields; here is text.",
                "nodeSelector: [a] | nodeSelector | takes a map with fields; here is a list.",
                "tolerations: {} | tolerations | takes a list; here is a map with fields.",
                "overhead: {cpu: true} | overhead.cpu | takes a quantity; here is true or false.",
                "overhead: {cpu: []} | overhead.cpu | takes a quantity; here is a list."
            })
    void a_value_of_the_wrong_type_is_told_with_what_was_expected(String line, String path, String message) {
        ManifestProblem problem = problem(pod(CONTAINER + line));
        assertThat(problem.code()).isEqualTo("wrong-type");
        assertThat(problem.path()).isEqualTo("spec." + path);
        assertThat(problem.message().en()).isEqualTo("“spec." + path + "” " + message);
    }

    @Test
    void names_below_the_object_are_checked_too() {
        assertThat(problem(pod("containers: [{name: 80}]")).path()).isEqualTo("spec.containers[0].name");
        assertThat(problem(pod("containers: [{name: a, image: b, status: c}]")).code())
                .isEqualTo("unknown-field");
        String job = "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: a, jobTemplate: %s}}";
        assertThat(problem(job.formatted("{metadata: {name: 1}, spec: {template: {}}}"))
                        .path())
                .isEqualTo("spec.jobTemplate.metadata.name");
    }

    @Test
    void an_empty_item_of_a_list_is_told() {
        ManifestProblem problem = problem(pod(CONTAINER + "imagePullSecrets:\n- name: a\n-\n"));
        assertThat(problem.code()).isEqualTo("empty-item");
        assertThat(problem.path()).isEqualTo("spec.imagePullSecrets[1]");
        assertThat(problem.line()).isEqualTo(9);
    }

    @Test
    void a_missing_field_is_told_where_its_owner_begins() {
        ManifestProblem problem = problem(pod("containers:\n- name: web\n  ports:\n  - protocol: TCP\n"));
        assertThat(problem.path()).isEqualTo("spec.containers[0].ports[0].containerPort");
        assertThat(problem.line()).isEqualTo(9);
        assertThat(problem.column()).isEqualTo(7);
        ManifestProblem ofAField = problem(pod("restartPolicy: Never"));
        assertThat(ofAField.path()).isEqualTo("spec.containers");
        assertThat(ofAField.line()).isEqualTo(5);
        assertThat(ofAField.column()).isEqualTo(1);
    }

    @Test
    void a_field_like_no_other_is_told_without_a_suggestion() {
        ManifestProblem problem = problem(pod(CONTAINER + "'no such field': 1\n"));
        assertThat(problem.path()).isEqualTo("spec[\"no such field\"]");
        assertThat(problem.message().en()).isEqualTo("pod.spec has no field “no such field”.");
        assertThat(problem.next().en()).contains("kubectl explain pod.spec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5", "'.5'", "+1Gi", "100m", "1e3", "'1E-3'", "'5.'", "12Ei"})
    void quantities(String quantity) {
        assertThat(accepted(pod(CONTAINER + "overhead: {cpu: " + quantity + "}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"512MB", "1 Gi", "", ".", "1mi", "Gi", "1e1234567890"})
    void no_quantities(String quantity) {
        assertThat(problem(pod(CONTAINER + "overhead: {cpu: '" + quantity + "'}"))
                        .code())
                .isEqualTo("bad-quantity");
    }

    @Test
    void a_quantity_has_at_most_64_characters() {
        String longest = "0." + "0".repeat(62);
        assertThat(accepted(pod(CONTAINER + "overhead: {cpu: '" + longest + "'}")))
                .hasSize(1);
        assertThat(problem(pod(CONTAINER + "overhead: {cpu: '" + longest + "0'}"))
                        .code())
                .isEqualTo("bad-quantity");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "aGk=, true",
        "QUJD\\nQUJD\\r\\n, true",
        "/+8=, true",
        "aGk, false",
        "aGk==, false",
        "a, false",
        "!!!!, false",
        "a=Gk, false"
    })
    void a_secrets_data_is_base64(String data, boolean right) {
        String secret = "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {k: \"" + data + "\"}}";
        if (right) {
            assertThat(accepted(secret)).hasSize(1);
        } else {
            assertThat(problem(secret).code()).isEqualTo("bad-base64");
        }
    }

    @Test
    void a_secrets_values_are_never_repeated_whatever_they_should_have_been() {
        assertThat(rejected("{apiVersion: v1, kind: Secret, metadata: {name: s}, immutable: 'yes', data: 80921}")
                        .toString())
                .doesNotContain("80921", "yes");
    }
}
