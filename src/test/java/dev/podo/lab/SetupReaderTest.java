package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.manifest.ManifestObject;
import dev.podo.schema.BundledSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupReaderTest {

    private static final String GOOD = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {COLOR: red}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: stock, namespace: warehouse}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: warehouse}
            ---
            apiVersion: v1
            kind: Node
            metadata: {name: podo, labels: {disk: ssd}}
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void namespaces_come_before_what_is_in_them() {
        Setup setup = read(GOOD);

        assertThat(problems).isEmpty();
        assertThat(setup.ofLearner()).extracting(ManifestObject::name).containsExactly("settings");
        assertThat(setup.beyond()).extracting(ManifestObject::kind).containsExactly("Namespace", "Secret", "Node");
    }

    @Test
    void objects_stay_in_the_namespace_that_they_name() {
        Setup setup = read(GOOD);

        assertThat(setup.objects())
                .extracting(ManifestObject::namespace)
                .containsExactlyInAnyOrder("", "warehouse", "", "");
    }

    @Test
    void the_learners_own_object_stands_before_that_of_the_setup() {
        Map<String, Object> own =
                Map.of("kind", "ConfigMap", "metadata", Map.of("name", "settings"), "data", Map.of("COLOR", "blue"));

        Setup setup = read(GOOD);

        assertThat(setup.around(List.of(own))).containsExactly(own);
        assertThat(setup.around(List.of())).singleElement().extracting("data").isEqualTo(Map.of("COLOR", "red"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: {COLOR: red}|dat: {COLOR: red}|4:1|data",
                "kind: ConfigMap|kind: ConfigMop|2:7|ConfigMap",
                "namespace: warehouse|namespace: cellar|6:1|the Namespace cellar is not made in setup/",
                "namespace: warehouse|namespace: kube-system|6:1|objects of the learner’s namespace name none",
                "namespace: warehouse|namespace: learner|6:1|objects of the learner’s namespace name none",
                "{name: warehouse}|{name: podo-system}|10:1|is not a lab’s to make",
                "{name: warehouse}|{name: warehouse, labels: {pod-security.kubernetes.io/enforce: privileged}}"
                        + "|10:1|does not change the rules for pods",
                "{disk: ssd}|{disk: ssd}, annotations: {a: b}|14:1|labels alone",
                "name: podo|name: other|14:1|to the node podo alone",
            })
    void what_a_lab_may_not_begin_with_is_shown_with_its_place(String good, String bad, String place, String message) {
        read(GOOD.replace(good, bad));

        assertThat(problems.stream().map(Problem::toString)).anySatisfy(problem -> assertThat(problem)
                .startsWith("setup/one.yaml:" + place)
                .contains(message));
    }

    @Test
    void rights_are_not_a_labs_to_give() {
        read("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: looks}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
                """);

        assertThat(problems)
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("2:7", "RoleBinding");
    }

    @Test
    void an_object_in_two_files_is_a_problem() {
        new SetupReader(BundledSchema.bundled())
                .read(Path.of("setup"), List.of(new LabFile("a.yaml", GOOD), new LabFile("b.yaml", GOOD)), problems);

        assertThat(problems)
                .extracting(Problem::toString)
                .contains("setup/b.yaml:1:1: ConfigMap settings is in a.yaml already");
    }

    private Setup read(String yaml) {
        return new SetupReader(BundledSchema.bundled())
                .read(Path.of("setup"), List.of(new LabFile("one.yaml", yaml)), problems);
    }
}
