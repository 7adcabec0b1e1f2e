package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.KubernetesSchema;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule may do: hold though it could not be evaluated, or keep a grader busy. */
class CelLimitsTest {

    /** Far above the limit of a rule, since machines are busy; far below what the rules here would take without it. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final KubernetesSchema SCHEMA = BundledSchema.bundled();

    private static CelRule rule(String kind, String source) throws InvalidExpression {
        return new CelEnvironment(SCHEMA, SCHEMA.kind("v1", kind).orElseThrow()).rule(source, false);
    }

    private static boolean holdsSoon(CelRule rule, Map<String, Object> object) {
        return assertTimeout(SOON, () -> rule.test(Map.of("object", object))).holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.spec.nodeName == 'x'",
                "!(object.spec.nodeName == 'x')",
                "object.spec.nodeName != 'x' || object.spec.hostname == 'x'",
                "object.spec.nodeName == 'x' || false",
                "true && object.spec.nodeName != 'x'",
                "object.spec.nodeName == 'x' ? true : true",
                "object.spec.hostNetwork ? object.spec.nodeName != 'x' : true",
                "object.spec.containers.exists(c, c.image != 'x')",
                "object.spec.containers.all(c, c.image != 'x')",
                "!object.spec.containers.exists(c, c.image == 'x')",
                "object.spec.containers.exists_one(c, c.image != 'x')",
                "object.spec.containers.filter(c, c.image == 'x') == []",
                "object.spec.containers.map(c, c.image) != ['x']",
                "object.spec.volumes.all(v, v.name == 'x')",
                "object.spec.containers[1].name != 'x'",
                "1 / (size(object.spec.containers) - 1) == 0",
                "int(object.metadata.name) != 1",
                "object.metadata.labels['x'] != 'y'",
                "!('x' in object.metadata.labels)",
            })
    void a_rule_that_cannot_be_evaluated_never_holds(String source) throws InvalidExpression {
        Map<String, Object> object = Map.of(
                "metadata", Map.of("name", "web"),
                "spec", Map.of("hostNetwork", true, "containers", List.of(Map.of("name", "web"))));

        assertThat(rule("Pod", source).test(Map.of("object", object)).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.data['text'].replace('x', object.data['text']) == ''",
                "object.data['text'].split('').join(object.data['text']) == ''",
                "lists.range(100000000) == []",
            })
    void functions_that_make_long_texts_of_short_ones_are_unknown(String source) {
        assertThatThrownBy(() -> rule("ConfigMap", source)).isInstanceOf(InvalidExpression.class);
    }

    @Test
    void patterns_of_a_usual_size_match() throws InvalidExpression {
        Map<String, Object> data = Map.of("text", "server { listen 80; }\n".repeat(400));

        assertThat(rule("ConfigMap", "object.data['text'].matches('listen\\\\s+80;') && matches('aa', '^a{1,100}$')")
                        .test(Map.of("object", Map.of("data", data)))
                        .holds())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.data.all(a, object.data.all(b, a == b || a != b))",
                "object.data.all(a, object.data.all(b, object.data.all(c, true)))",
                "!object.data.exists(a, object.data.exists(b, object.data[a] + object.data[b] == 'x'))",
                "object.data.map(a, object.data.map(b, object.data)) != []",
            })
    void loops_over_a_large_object_end_in_time(String source) throws InvalidExpression {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            data.put("key" + i, "x".repeat(200));
        }

        assertThat(holdsSoon(rule("ConfigMap", source), Map.of("data", data))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "object.data['text'].matches('(x+x+)+y')",
                "object.data['text'].matches('(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)y$')",
                "object.data['text'].matches('(x{1,30}){1,30}y')",
                "object.data['text'].matches('((x{1000}){1000}){1000}y')",
                "object.data['small'].matches('((x{1000}){1000}){1000}y')",
                "[1, 2, 3, 4, 5, 6, 7, 8, 9].exists(i, object.data['text'].matches('(.*)(.*)(.*)(.*)y$'))",
                "object.data['text'].split('') == ['']",
                "object.data['text'].matches(object.data['text'])",
                "object.data['small'].matches(object.data['text'])",
                "!object.data['small'].matches('(')",
            })
    void work_on_a_large_text_ends_in_time(String source) throws InvalidExpression {
        Map<String, Object> data = Map.of("text", "x".repeat(1_000_000), "small", "x");

        assertThat(holdsSoon(rule("ConfigMap", source), Map.of("data", data))).isFalse();
    }
}
