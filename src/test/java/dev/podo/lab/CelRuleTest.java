package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.KubernetesSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelRuleTest {

    private static final KubernetesSchema SCHEMA = BundledSchema.bundled();

    private static CelRule rule(String apiVersion, String kind, String source) throws InvalidExpression {
        CelEnvironment cel =
                new CelEnvironment(SCHEMA, SCHEMA.kind(apiVersion, kind).orElseThrow());
        return cel.rule(source, kind.equals("Secret"));
    }

    private static RuleResult deployment(String source, Map<String, Object> spec) throws InvalidExpression {
        return rule("apps/v1", "Deployment", source)
                .test(Map.of("object", Map.of("metadata", Map.of("name", "web"), "spec", spec)));
    }

    private static RuleResult pod(String source, Map<String, Object> spec) throws InvalidExpression {
        return rule("v1", "Pod", source)
                .test(Map.of("object", Map.of("metadata", Map.of("name", "hello"), "spec", spec)));
    }

    @Test
    void holdsOverWholeNumbersOfAnyWidth() throws InvalidExpression {
        assertThat(deployment("object.spec.replicas == 2", Map.of("replicas", 2))
                        .holds())
                .isTrue();
        assertThat(deployment("object.spec.replicas == 2", Map.of("replicas", 2L))
                        .holds())
                .isTrue();
    }

    @Test
    void knowsWhetherItReadsStatus() throws InvalidExpression {
        assertThat(rule("v1", "Pod", "has(object.status.podIP)").readsStatus()).isTrue();
        assertThat(rule("v1", "Pod", "object.spec.containers.all(c, c.image != '')")
                        .readsStatus())
                .isFalse();
    }

    @Test
    void takesNullAsNull() throws InvalidExpression {
        Map<String, Object> nothing = new java.util.HashMap<>();
        nothing.put("replicas", null);

        assertThat(deployment("object.spec.replicas >= 0", nothing).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.spec.replicass >= 2",
                "object.spec.replicas >= 'two'",
                "object.spec.replicas",
                "objekt.spec.replicas >= 2",
                "object.metadata.labels.app == 3",
                "lists.range(100000000).exists(i, i > 5)"
            })
    void doesNotCompileWhatCannotBeMeant(String source) {
        assertThatThrownBy(() -> rule("apps/v1", "Deployment", source)).isInstanceOf(InvalidExpression.class);
    }

    @Test
    void doesNotHoldWhenItTakesTooMuch() throws InvalidExpression {
        String many = "[" + "1,".repeat(400) + "1]";
        String loops = many + ".all(a, " + many + ".all(b, a == b))";

        assertThat(deployment(loops, Map.of()).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx:latest, true",
        "podo/nginx, docker.io/podo/nginx:latest, true",
        "index.docker.io/library/nginx, nginx, true",
        "docker.io/nginx, nginx:latest, true",
        "localhost:5000/nginx, localhost:5000/nginx:latest, true",
        "nginx:1.25, nginx, false",
        "podo/nginx, nginx, false",
        "quay.io/podo/nginx, podo/nginx, false",
        "registry.invalid/podo/nginx, podo/nginx, false",
        "nginx:1@sha256:ab, nginx@sha256:ab, true"
    })
    void knowsImagesByAllTheirNames(String one, String other, boolean same) {
        assertThat(ImageName.same(one, other)).isEqualTo(same);
    }

    @Test
    void never_throws_over_a_list_where_a_map_is_expected_or_the_other_way_round() throws InvalidExpression {
        CelRule label = rule("v1", "Pod", "object.metadata.labels['app'] == 'x'");
        CelRule first = rule("v1", "Pod", "object.spec.containers[0].name == 'x'");
        List<Object> list = List.of("x");

        assertThat(label.test(Map.of("object", Map.of("metadata", Map.of("labels", list))))
                        .holds())
                .isFalse();
        assertThat(first.test(Map.of("object", Map.of("spec", Map.of("containers", Map.of("0", 1)))))
                        .holds())
                .isFalse();
    }
}
