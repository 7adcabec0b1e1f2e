package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
import dev.podo.schema.BundledSchema;
import dev.podo.verify.Preview.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewerTest {

    private static final String CHECK = """
              - id: %s
                points: 1
                title: {ko: "검사", en: "Check %s"}
                target: %s
                %s
                fail: {code: wrong, ko: "{object.metadata.name}", en: "{object.metadata.name}"}
                why: {ko: "왜", en: "Why"}
                next: kubectl
            """;
    private static final String DEPLOYMENT = "{apiVersion: apps/v1, kind: Deployment, name: web}";
    private static final String SERVICE = "{apiVersion: v1, kind: Service, name: web}";
    private static final String POD = "{apiVersion: v1, kind: Pod, name: web}";
    private static final String TEMPLATE = "template: {spec: {containers: [{name: c, image: nginx}]}}";

    @TempDir
    Path labs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a rule that holds | cel: object.spec.replicas == 2 | HOLDS",
                "existence alone | next: x | HOLDS",
                "a rule that does not hold | cel: object.spec.replicas == 3 | FAILS",
                "a state besides | when: rolloutComplete, within: 9s, cel: object.spec.replicas == 2 | NEEDS_CLUSTER",
                "a state besides a rule that fails | when: rolloutComplete, within: 9s, cel: object.spec.replicas == 3 | FAILS",
                "something that has to last | hold: 3s, within: 9s, cel: object.spec.replicas == 2 | NEEDS_CLUSTER",
                "the status | within: 9s, cel: object.status.readyReplicas == 2 | NEEDS_CLUSTER",
                "the status as a whole | within: 9s, cel: '!has(object.status.replicas)' | NEEDS_CLUSTER",
                "a field that is not there | cel: object.spec.paused == true | NEEDS_CLUSTER",
                "whether a field is there | cel: has(object.spec.paused) | FAILS",
                "what the cluster writes | cel: has(object.metadata.uid) | NEEDS_CLUSTER",
                "what controllers write | cel: has(object.metadata.annotations) | NEEDS_CLUSTER",
                "a default | cel: object.spec.strategy.type == 'RollingUpdate' | HOLDS",
                "against a default | cel: object.spec.strategy.type == 'Recreate' | FAILS",
            })
    void a_check_of(String what, String rule, State state) throws IOException {
        String fields = rule.replace(", ", "\n    ").replace("next: x", "");
        Lab lab = lab(CHECK.formatted("c", "c", DEPLOYMENT, fields));

        assertThat(preview(lab, deployment("web", "replicas: 2, " + TEMPLATE)).state())
                .isEqualTo(state);
    }

    @Test
    void a_failure_says_what_grading_would() throws IOException {
        Lab lab = lab(CHECK.formatted("c", "c", DEPLOYMENT, "cel: object.spec.replicas >= 2"));

        Preview preview = preview(lab, deployment("web", TEMPLATE));

        assertThat(preview.state()).isEqualTo(State.FAILS);
        assertThat(preview.code()).isEqualTo("wrong");
        assertThat(preview.message().en()).isEqualTo("web");
        assertThat(preview.found().en()).isEqualTo("spec.replicas = 1");
        assertThat(preview.expected().en()).contains("spec.replicas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: apps/v1, kind: Deployment, name: wbe} | FAILS | Deployment/web",
                "{apiVersion: apps/v1, kind: Deployment, name: database} | FAILS | <none>",
                "{apiVersion: apps/v1, kind: StatefulSet, name: web} | NEEDS_CLUSTER | ''",
                "{apiVersion: v1, kind: Pod, name: web-0} | NEEDS_CLUSTER | ''",
                "{apiVersion: v1, kind: Endpoints, name: web} | NEEDS_CLUSTER | ''",
                "{apiVersion: apps/v1, kind: Deployment, labels: {app: db}, match: one} | FAILS | Deployment/web {app=web}",
                "{apiVersion: v1, kind: Pod, labels: {app: web}, match: any} | NEEDS_CLUSTER | ''",
            })
    void a_target_that_is_not_written(String target, State state, String found) throws IOException {
        // What the cluster makes takes its time, which the lab has to allow for.
        String within = target.contains("Pod") || target.contains("Endpoints") ? "within: 9s" : "";
        Lab lab = lab(CHECK.formatted("c", "c", target, within));

        Preview preview = preview(lab, deployment("web", TEMPLATE));

        assertThat(preview.state()).isEqualTo(state);
        assertThat(preview.found().en()).isEqualTo(found);
        if (state == State.FAILS) {
            assertThat(preview.code()).isEqualTo("absent");
            assertThat(preview.message().en()).contains("manifest holds no Deployment");
        }
    }

    @ParameterizedTest
    @CsvSource({"one, FAILS", "any, HOLDS", "all, FAILS"})
    void several_that_match(String match, State state) throws IOException {
        String target = "{apiVersion: apps/v1, kind: Deployment, labels: {app: web}, match: " + match + "}";
        Lab lab = lab(CHECK.formatted("c", "c", target, "cel: object.spec.replicas == 2"));

        assertThat(preview(lab, deployment("a", "replicas: 2, " + TEMPLATE), deployment("b", TEMPLATE))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"any, FAILS, HOLDS", "all, FAILS, NEEDS_CLUSTER"})
    void pods_may_still_come_where_something_makes_them(String match, State alone, State ofTwo) throws IOException {
        String target = "{apiVersion: v1, kind: Pod, labels: {app: web}, match: " + match + "}";
        Lab lab = lab(CHECK.formatted("c", "c", target, "within: 9s\n    cel: size(object.spec.containers) == 2"));
        String one = pod("a", "containers: [{name: c, image: nginx}]");
        String two = pod("b", "containers: [{name: c, image: nginx}, {name: d, image: nginx}]");

        assertThat(preview(lab, one).state()).isEqualTo(alone);
        assertThat(preview(lab, two, deployment("web", TEMPLATE)).state()).isEqualTo(ofTwo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object.spec.replicas == 2 | HOLDS",
                "object.spec.replicas == 3 | FAILS",
                "object.spec.paused == true | NEEDS_CLUSTER",
                "object.metadata.generation == 1 | NEEDS_CLUSTER",
            })
    void a_target_that_a_rule_chooses(String where, State state) throws IOException {
        String target = "{apiVersion: apps/v1, kind: Deployment, match: one, where: \"" + where + "\"}";
        Lab lab = lab(CHECK.formatted("c", "c", target, ""));

        assertThat(preview(lab, deployment("web", "replicas: 2, " + TEMPLATE)).state())
                .isEqualTo(state);
    }

    @Test
    void a_check_waits_for_one_that_fails_but_not_for_the_cluster() throws IOException {
        String rest = "cel: object.spec.replicas == 9";
        Lab lab = lab(CHECK.formatted("wrong", "wrong", DEPLOYMENT, rest)
                + CHECK.formatted("waits", "waits", DEPLOYMENT, "requires: [wrong]")
                + CHECK.formatted("waits-too", "waits too", DEPLOYMENT, "requires: [waits]")
                + CHECK.formatted("ready", "ready", DEPLOYMENT, "when: rolloutComplete\n    within: 9s")
                + CHECK.formatted("judged", "judged", DEPLOYMENT, "requires: [ready]"));

        List<Preview> previews = Previewer.preview(lab, List.of(Objects.object(deployment("web", TEMPLATE))));

        assertThat(previews.stream().map(Preview::state))
                .containsExactly(State.FAILS, State.BLOCKED, State.BLOCKED, State.NEEDS_CLUSTER, State.HOLDS);
        assertThat(previews.get(1).message().en()).contains("Check wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clusterIP: None | object.spec.clusterIP != 'None' | FAILS",
                "type: ClusterIP | object.spec.clusterIP != 'None' | NEEDS_CLUSTER",
                "type: ClusterIP | has(object.spec.clusterIP) | NEEDS_CLUSTER",
                "type: NodePort | object.spec.ports.exists(p, has(p.nodePort)) | NEEDS_CLUSTER",
                "type: NodePort | object.spec.type == 'ClusterIP' && object.spec.clusterIP != 'None' | FAILS",
                "type: | object.spec.type == 'ClusterIP' | HOLDS",
                "sessionAffinity: ClientIP | object.spec.ports.all(p, p.protocol == 'TCP' && p.targetPort == 80) | HOLDS",
            })
    void a_service(String written, String rule, State state) throws IOException {
        Lab lab = lab(CHECK.formatted("c", "c", SERVICE, "cel: \"" + rule + "\""));

        assertThat(preview(lab, """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web}
                        spec: {ports: [{port: 80}], %s}
                        """.formatted(written)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.spec.restartPolicy == 'Always'",
                "object.spec.dnsPolicy == 'ClusterFirst'",
                "object.spec.terminationGracePeriodSeconds == 30",
                "object.spec.containers.all(c, c.imagePullPolicy == 'Always')",
                "object.spec.containers.all(c, c.ports.all(p, p.protocol == 'TCP'))",
                "object.spec.containers.all(c, c.readinessProbe.periodSeconds == 10)",
                "object.spec.containers.all(c, c.readinessProbe.httpGet.scheme == 'HTTP')",
                "object.spec.containers.all(c, c.resources.requests['cpu'] == '1')",
                "object.spec.volumes.all(v, has(v.emptyDir) || v.configMap.defaultMode == 420)",
            })
    void defaults_of_pods_are_known(String rule) throws IOException {
        Lab lab = lab(CHECK.formatted("c", "c", POD, "cel: \"" + rule + "\""));
        String pod = pod("web", """
                containers: [{name: c, image: "nginx:latest", ports: [{containerPort: 80}],
                   resources: {limits: {cpu: 1}}, readinessProbe: {httpGet: {port: 80}}}],
                   volumes: [{name: a}, {name: b, configMap: {name: b}}]""");

        assertThat(preview(lab, pod).state()).isEqualTo(State.HOLDS);
    }

    @Test
    void what_a_secret_holds_is_compared_and_not_shown() throws IOException {
        String target = "{apiVersion: v1, kind: Secret, name: web}";
        Lab lab = lab(CHECK.formatted("c", "c", target, "cel: secretHolds(object, 'key', 'grapes')"));
        String secret = "{apiVersion: v1, kind: Secret, metadata: {name: web}, stringData: {key: %s}}";

        assertThat(preview(lab, secret.formatted("grapes")).state()).isEqualTo(State.HOLDS);
        Preview wrong = preview(lab, secret.formatted("raisins"));
        assertThat(wrong.state()).isEqualTo(State.FAILS);
        assertThat(wrong.toString()).doesNotContain("raisins", "cmFpc2lucw");
    }

    private static Preview preview(Lab lab, String... yaml) {
        List<Map<String, Object>> objects = Stream.of(yaml).map(Objects::object).toList();
        return Previewer.preview(lab, objects).get(0);
    }

    private static String deployment(String name, String spec) {
        return "{apiVersion: apps/v1, kind: Deployment, metadata: {name: %s, labels: {app: web}}, spec: {%s}}"
                .formatted(name, spec);
    }

    private static String pod(String name, String spec) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: %s, labels: {app: web}}, spec: {%s}}"
                .formatted(name, spec);
    }

    private Lab lab(String checks) throws IOException {
        Path folder = labs.resolve("web");
        Files.createDirectories(folder.resolve("solution"));
        Files.writeString(folder.resolve("lab.yaml"), """
                id: web
                lesson: pod
                minutes: 5
                title: {ko: "웹", en: "Web"}
                notes: [1]
                allow: [Deployment, Service, Pod, Secret]
                checks:
                """ + checks);
        for (String text : List.of("task", "solution/commentary")) {
            Files.writeString(folder.resolve(text + ".ko.md"), "글");
            Files.writeString(folder.resolve(text + ".en.md"), "Text");
        }
        return new LabReader(BundledSchema.bundled()).read(folder);
    }
}
