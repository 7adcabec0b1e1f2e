package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutantsTest {

    /** Every kind that rules know, each with everything that they change. */
    private static final String EVERYTHING = everything();

    private static final Set<String> KINDS = Set.of(
            "Deployment", "StatefulSet", "Job", "Service", "Ingress", "ConfigMap", "Secret", "PersistentVolumeClaim");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name:service/web|6|metadata.name|web-x",
                "label-off:deployment/web:app|3|metadata.labels.app|wec",
                "label-removed:deployment/web:app|3|metadata.labels.app|",
                "replicas-fewer:deployment/web|3|spec.replicas|2",
                "replicas-zero:deployment/web|3|spec.replicas|0",
                "template-label-off:deployment/web:app|3|spec.template.metadata.labels.app|wec",
                "pod-label-off:deployment/web:app|3|spec.selector.matchLabels.app|wec",
                "pod-label-key:deployment/web:app|3|spec.selector.matchLabels.apq|web",
                "no-room:deployment/web:side|3|spec.template.spec.containers.1.resources.limits.memory|1Ti",
                "service-account:job/count|5|spec.template.spec.serviceAccountName|nobody-x",
                "strategy-removed:deployment/web|3|spec.strategy|",
                "service-name:statefulset/db|4|spec.serviceName|db-x",
                "completions-fewer:job/count|5|spec.completions|2",
                "image-other:deployment/web:nginx|3|spec.template.spec.containers.0.image|podo/redis",
                "image-tag:deployment/web:nginx|3|spec.template.spec.containers.0.image|podo/nginx:no-such-tag",
                "command-removed:job/count:counter|5|spec.template.spec.containers.0.command|",
                "container-removed:deployment/web:side|3|spec.template.spec.containers.1|",
                "container-port:deployment/web:nginx:80|3|spec.template.spec.containers.0.ports.0.containerPort|81",
                "readiness-port:deployment/web:nginx|3|spec.template.spec.containers.0.readinessProbe.httpGet.port|9",
                "env-removed:deployment/web:nginx:PLAIN|3|spec.template.spec.containers.0.env.3|",
                "env-renamed:deployment/web:nginx:PLAIN|3|spec.template.spec.containers.0.env.0.name|PLAIN_X",
                "env-hard-coded:deployment/web:nginx:GREETING|3|spec.template.spec.containers.0.env.1.value|hello",
                "env-hard-coded:deployment/web:nginx:PASSWORD|3|spec.template.spec.containers.0.env.2.value|secret",
                "env-key:deployment/web:nginx:GREETING|3"
                        + "|spec.template.spec.containers.0.env.1.valueFrom.configMapKeyRef.key|greetingx",
                "mount-path:deployment/web:nginx:config|3|spec.template.spec.containers.0.volumeMounts.0.mountPath|/etc/greetingx",
                "mount-writable:deployment/web:nginx:config|3|spec.template.spec.containers.0.volumeMounts.0.readOnly|false",
                "volume-removed:deployment/web:config|3|spec.template.spec.containers.0.volumeMounts.1|",
                "volume-source:deployment/web:data|3|spec.template.spec.volumes.1.persistentVolumeClaim.claimName|data-x",
                "selector-off:service/web:app|6|spec.selector.app|wec",
                "service-port:service/web:80|6|spec.ports.0.port|81",
                "service-target-port:service/web:80|6|spec.ports.0.targetPort|8081",
                "service-target-port-name:service/web:80|6|spec.ports.0.targetPort|no-such-port",
                "service-type:service/web|6|spec.type|NodePort",
                "ingress-host:ingress/web:web.example.com|7|spec.rules.0.host|xeb.example.com",
                "ingress-path:ingress/web:web.example.com/|7|spec.rules.0.http.paths.0.path|/x",
                "ingress-backend:ingress/web:web.example.com/|7|spec.rules.0.http.paths.0.backend.service.name|web-x",
                "ingress-backend-port:ingress/web:web.example.com/|7|spec.rules.0.http.paths.0.backend.service.port.number|81",
                "data-value:configmap/config:greeting|0|data.greeting|iello",
                "data-key:configmap/config:greeting|0|data.greetingx|hello",
                "data-value:secret/secret:password|1|data.password|dGVjcmV0",
                "storage-smaller:persistentvolumeclaim/data|2|spec.resources.requests.storage|512Mi",
                "storage-class:statefulset/db:data|4|spec.volumeClaimTemplates.0.spec.storageClassName|no-such-class",
                "access-mode:persistentvolumeclaim/data|2|spec.accessModes.0|ReadWriteMany",
            })
    void a_mutant_changes_what_its_id_says(String id, int object, String place, String value) {
        Mutant mutant = mutant(id);

        Map<String, Object> changed = SolutionYaml.read(mutant.manifest()).get(object);
        assertThat(at(place).text(changed)).isEqualTo(value == null ? "" : value);
        assertThat(mutant.rule()).isEqualTo(id.substring(0, id.indexOf(':')));
        assertThat(mutant.description()).endsWith(".");
    }

    @Test
    void a_left_out_object_leaves_the_others_as_they_are() {
        List<Map<String, Object>> left =
                SolutionYaml.read(mutant("left-out:service/web").manifest());

        List<Map<String, Object>> solution = SolutionYaml.read(EVERYTHING);
        solution.remove(6);
        assertThat(left).isEqualTo(solution);
    }

    @Test
    void no_two_mutants_say_the_same_and_none_says_what_the_solution_says() {
        List<Mutant> mutants = Mutants.of(EVERYTHING);

        assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
        assertThat(mutants)
                .extracting(mutant -> SolutionYaml.read(mutant.manifest()))
                .doesNotHaveDuplicates()
                .doesNotContain(SolutionYaml.read(EVERYTHING));
    }

    @Test
    void mutants_are_the_same_every_time() {
        assertThat(Mutants.of(EVERYTHING)).isEqualTo(Mutants.of(EVERYTHING));
    }

    @Test
    void mutants_can_be_submitted() {
        ManifestReader reader = new ManifestReader(BundledSchema.bundled());

        assertThat(Mutants.of(EVERYTHING)).allSatisfy(mutant -> assertThat(
                        reader.read(mutant.manifest().getBytes(StandardCharsets.UTF_8), KINDS, "learner"))
                .isInstanceOf(ManifestResult.Accepted.class));
    }

    @Test
    void a_single_pod_has_at_least_twenty() throws IOException {
        assertThat(Mutants.of(Files.readString(Path.of("labs/pod-first/solution/pod.yaml"))))
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void text_that_looks_like_something_else_stays_text() {
        Map<String, Object> data = Map.of("a", "080", "b", "yes", "c", "1e3", "d", "", "e", "two\nlines\n", "f", "~");
        List<Map<String, Object>> objects = List.of(Map.of("data", data));

        assertThat(SolutionYaml.read(SolutionYaml.write(objects))).isEqualTo(objects);
    }

    private static Mutant mutant(String id) {
        return Mutants.of(EVERYTHING).stream()
                .filter(mutant -> mutant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no mutant " + id));
    }

    private static Place at(String dotted) {
        Object[] steps = java.util.Arrays.stream(dotted.split("\\."))
                .map(step -> step.matches("[0-9]+") ? (Object) Integer.valueOf(step) : step)
                .toArray();
        return Place.of().then(steps);
    }

    private static String everything() {
        try (InputStream file = MutantsTest.class.getResourceAsStream("/proof/everything.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
