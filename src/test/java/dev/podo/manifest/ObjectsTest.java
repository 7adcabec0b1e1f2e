package dev.podo.manifest;

import static dev.podo.manifest.Manifests.accepted;
import static dev.podo.manifest.Manifests.configMap;
import static dev.podo.manifest.Manifests.pod;
import static dev.podo.manifest.Manifests.problem;
import static dev.podo.manifest.Manifests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds, names, namespaces and Lists. */
class ObjectsTest {

    @ParameterizedTest
    @CsvSource({"StatefulSet, apps/v1, kind-not-allowed", "Namespace, v1, cluster-scoped"})
    void of_an_object_that_cannot_be_submitted_nothing_else_is_told(String kind, String version, String code) {
        ManifestProblem problem =
                problem("{apiVersion: %s, kind: %s, metadata: {name: A_}, spac: {a: b}}".formatted(version, kind));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).isEqualTo("kind");
    }

    @Test
    void a_misspelt_kind_is_recognised_even_where_it_is_not_allowed() {
        assertThat(problem("{apiVersion: v1, kind: StatefulSett}").message().en())
                .endsWith("Did you mean “StatefulSet”?");
        assertThat(problem("{apiVersion: v1, kind: Gizmo}").next().en())
                .isEqualTo(
                        "This lab takes: ConfigMap, CronJob, Deployment, Ingress, PersistentVolumeClaim, Pod, Secret, Service.");
    }

    @Test
    void an_empty_kind_is_a_missing_one() {
        assertThat(problem("{apiVersion: v1, kind: ''}").code()).isEqualTo("missing-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "''", "~"})
    void the_learners_own_namespace_may_be_written(String namespace) {
        assertThat(accepted(configMap("a: b").replace("name: settings", "name: settings\n  namespace: " + namespace)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | “metadata.namespace” takes text, but 5 without quotes is read as a number.",
                "[a] | “metadata.namespace” takes text; here is a list.",
                "other | Nothing can be submitted to the namespace “other”; yours is learner."
            })
    void no_other_namespace_may_be_written(String namespace, String message) {
        String manifest = configMap("a: b").replace("name: settings", "name: settings\n  namespace: " + namespace);
        assertThat(problem(manifest).message().en()).isEqualTo(message);
    }

    @Test
    void a_name_beside_generate_name_is_checked_as_well() {
        String object = "{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-, name: %s}}";
        assertThat(problem(object.formatted("web")).code()).isEqualTo("generate-name");
        assertThat(rejected(object.formatted("A_")))
                .extracting(ManifestProblem::code)
                .containsExactly("generate-name", "bad-name");
    }

    @ParameterizedTest
    @CsvSource({"ConfigMap, v1, 253", "Service, v1, 63", "Role, rbac.authorization.k8s.io/v1, 253"})
    void names_have_a_greatest_length(String kind, String version, int longest) {
        assertThat(isName(kind, version, "a".repeat(longest))).isTrue();
        assertThat(isName(kind, version, "a".repeat(longest + 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "system:reader, true",
        "Reader_1, true",
        "a..b, true",
        "a/b, false",
        "a%b, false",
        "., false",
        ".., false"
    })
    void roles_may_be_named_more_freely(String name, boolean right) {
        assertThat(isName("Role", "rbac.authorization.k8s.io/v1", name)).isEqualTo(right);
    }

    private static boolean isName(String kind, String version, String name) {
        String yaml = "{apiVersion: %s, kind: %s, metadata: {name: '%s'}}".formatted(version, kind, name);
        ManifestResult result = Manifests.readAnyKind(yaml.getBytes(StandardCharsets.UTF_8));
        if (result instanceof ManifestResult.Rejected rejected) {
            assertThat(rejected.problems()).extracting(ManifestProblem::code).containsExactly("bad-name");
        }
        return result instanceof ManifestResult.Accepted;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostNetwork: false",
                "hostPID: no",
                "initContainers: [{name: i, ports: [{containerPort: 1, hostPort: 0}]}]"
            })
    void a_forbidden_field_that_is_switched_off_does_no_harm(String line) {
        assertThat(accepted(pod("containers: [{name: web}]\n" + line))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: List}",
                "{kind: List, items: []}",
                "{kind: List, items: {a: b}}",
                "{kind: List, items: a}"
            })
    void a_list_without_items_is_told(String list) {
        ManifestProblem problem = problem("---\n" + list);
        assertThat(problem.code()).isEqualTo("empty-list");
        assertThat(problem.path()).isEqualTo("items");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void fifty_objects_are_not_too_many() {
        assertThat(accepted(list(50, "c"))).hasSize(50);
        ManifestProblem problem = problem(list(51, "c"));
        assertThat(problem.message().en()).isEqualTo("There are 51 objects; at most 50 can be submitted.");
        assertThat(problem.document()).isZero();
        assertThat(problem.line()).isEqualTo(3 + 51);
    }

    @Test
    void the_first_objects_are_checked_even_if_there_are_too_many() {
        assertThat(rejected(list(60, "C")))
                .hasSize(Limits.PROBLEMS)
                .extracting(ManifestProblem::code)
                .containsOnly("too-many-objects", "bad-name");
    }

    private static String list(int objects, String name) {
        return "apiVersion: v1\nkind: List\nitems:\n"
                + IntStream.range(0, objects)
                        .mapToObj(number ->
                                "- {apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + number + "}}\n")
                        .collect(Collectors.joining());
    }
}
