package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.lab.CelEnvironment.Issue;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.KubernetesSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelEnvironmentTest {

    private static final KubernetesSchema SCHEMA = BundledSchema.bundled();

    private static final CelEnvironment DEPLOYMENT =
            new CelEnvironment(SCHEMA, SCHEMA.kind("apps/v1", "Deployment").orElseThrow());

    private static final CelEnvironment HTTP = CelEnvironment.of(
            SCHEMA,
            Map.of(
                    "result",
                    new ResultType(Map.of(
                            "status", ResultField.NUMBER,
                            "body", ResultField.TEXT,
                            "answered", ResultField.TRUTH,
                            "pods", ResultField.TEXTS,
                            "headers", ResultField.TEXT_MAP)),
                    "nonce",
                    ResultField.TEXT));

    private static List<Issue> issues(CelEnvironment cel, String source) {
        return catchThrowableOfType(InvalidExpression.class, () -> cel.rule(source, false))
                .issues();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object.spec.replicass >= 2|1:11|undefined field ’replicass’; did you mean ’replicas’?",
                "object.spec.image == 'x'|1:11|undefined field ’image’; known: minReadySeconds, paused, progressDeadlineSeconds, replicas, revisionHistoryLimit, selector, strategy, template",
                "objekt.spec.replicas >= 2|1:0|unknown variable ’objekt’; did you mean ’object’?",
                "[1].exists(item, itm == 1)|1:17|unknown variable ’itm’; did you mean ’item’?",
                "sameImge('a', 'b')|1:8|unknown function ’sameImge’; did you mean ’sameImage’?",
                "object.metadata.name.startWith('x')|1:30|unknown function ’startWith’; did you mean ’startsWith’?",
                "sameImage('a', 3)|1:9|’sameImage’ takes sameImage(string, string), found sameImage(string, int)",
                "object.metadata.name.contains(3)|1:29|’contains’ takes string.contains(string), found string.contains(int)",
                "object.spec.template.spec.containers.startsWith('x')|1:47|’startsWith’ takes string.startsWith(string), found list of Container.startsWith(string)",
                "size(3) == 1|1:4|’size’ takes size(string) or size(bytes) or size(list of anything) or size(map of anything), found size(int)",
                "object.spec.replicas >= 'two'|1:21|cannot compare int with string: ’object.spec.replicas’ is int",
                "object.metadata.labels['app'] == 3|1:30|cannot compare string with int: ’object.metadata.labels['app']’ is string",
                "object.spec.replicas|1:11|expected true or false, found int",
                "object.spec.replicas && true|1:21|’&&’ needs true or false, found int: ’object.spec.replicas’ is int",
                "!object.spec.replicas|1:0|’!’ needs true or false, found int: ’object.spec.replicas’ is int",
                "object.spec.replicas ? true : false|1:21|’?’ needs true or false before it, found int: ’object.spec.replicas’ is int",
                "true ? 1 : 'a'|1:5|both sides of ’:’ must have one type, found int and string",
                "object.spec.replicas in 3|1:21|’in’ needs a list or a map after it, found int: ’object.spec.replicas’ is int",
                "3 in object.metadata.labels|1:2|cannot look for int in map of string: ’object.metadata.labels’ is map of string",
                "object.spec.replicas + 'x' == ''|1:21|cannot apply ’+’ to int and string: ’object.spec.replicas’ is int",
                "-object.metadata.name == 'x'|1:0|cannot apply ’-’ to string: ’object.metadata.name’ is string",
                "object.spec.template.spec.containers['a'] == 1|1:36|list of Container has no element by string: ’object.spec.template.spec.containers’ is list of Container",
                "object.spec.replicas.foo == 1|1:20|int has no fields: ’foo’",
                "object.spec.replicas ==|1:23|the expression is not complete",
                "object.spec.replicas == )|1:24|unexpected ’)’",
                "object.spec.replicas = 2|1:21|unexpected ’=’; did you mean ’==’?",
                "object.metadata.name == 'abc|1:24|the text that starts with 'abc has no end",
                "has(object)|1:3|’has’ takes a field, as in has(object.spec)",
                "[1].all(c.x, true)|1:9|a loop takes the name of its variable first, as in exists(c, c.name == 'web')",
            })
    void says_what_is_wrong_and_what_was_meant(String source, String place, String message) {
        assertThat(issues(DEPLOYMENT, source))
                .anySatisfy(issue -> assertThat(issue.line() + ":" + issue.column() + "|" + issue.message())
                        .isEqualTo(place + "|" + message.replace('’', '`')));
    }

    @Test
    void reports_every_mistake_of_an_expression() {
        assertThat(issues(
                        DEPLOYMENT,
                        "object.spec.replicass >= 2 &&\n  objekt.spec.x == 1 && object.spec.template.spec.containers"
                                + ".exists(c, c.imag == 'x' || c.image == 2)"))
                .extracting(Issue::line, Issue::message)
                .containsExactly(
                        tuple(1, "undefined field `replicass`; did you mean `replicas`?"),
                        tuple(2, "unknown variable `objekt`; did you mean `object`?"),
                        tuple(2, "undefined field `imag`; did you mean `image`?"),
                        tuple(2, "cannot compare string with int: `c.image` is string"));
    }

    @Test
    void leaves_out_what_only_follows_from_another_mistake() {
        assertThat(issues(DEPLOYMENT, "object.spec.replicas && 1 == 'x'"))
                .extracting(Issue::message)
                .containsExactly("cannot compare int with string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "result.statuss == 200|undefined field ’statuss’; did you mean ’status’?",
                "result.status == '200'|cannot compare int with string: ’result.status’ is int",
                "nonse == result.body|unknown variable ’nonse’; did you mean ’nonce’?",
                "object.spec.replicas == 1|unknown variable ’object’; known: nonce, result",
                "result.headers.all(k, k == 1)|cannot compare string with int: ’k’ is string",
            })
    void checks_a_result_like_an_object(String source, String message) {
        assertThat(issues(HTTP, source)).extracting(Issue::message).containsExactly(message.replace('’', '`'));
    }

    @Test
    void a_rule_can_speak_of_a_result_and_the_nonce() throws InvalidExpression {
        CelRule rule = HTTP.rule(
                "result.status == 200 && result.body.contains(nonce) && result.answered && 'a' in result.pods"
                        + " && result.headers['server'] == 'nginx'",
                false);
        Map<String, Object> result = Map.of(
                "status",
                200,
                "body",
                "hello xyz",
                "answered",
                true,
                "pods",
                List.of("a", "b"),
                "headers",
                Map.of("server", "nginx"));

        assertThat(rule.readsStatus()).isFalse();
        assertThat(rule.test(Map.of("result", result, "nonce", "xyz")).holds()).isTrue();
        assertThat(rule.test(Map.of("result", result, "nonce", "other")).holds())
                .isFalse();
        assertThat(rule.test(Map.of()).holds()).isFalse();
    }
}
