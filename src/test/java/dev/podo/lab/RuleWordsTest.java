package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.KubernetesSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What learners read of a rule that does not hold. */
class RuleWordsTest {

    private static final KubernetesSchema SCHEMA = BundledSchema.bundled();

    private static final String WEB = "{name: web, image: nginx, ports: [{name: http, containerPort: 8080}],"
            + " env: [{name: COLOUR, value: red}], resources: {limits: {memory: 256Mi}}}";

    private static RuleResult test(String kind, String source, String yaml) throws InvalidExpression {
        Map<String, Object> object = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.replace("WEB", WEB));
        String group = kind.equals("Deployment") ? "apps/v1" : "v1";
        return new CelEnvironment(SCHEMA, SCHEMA.kind(group, kind).orElseThrow())
                .rule(source, kind.equals("Secret"))
                .test(Map.of("object", object));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // expression | object | expected | found | expected in Korean
                "object.spec.replicas >= 2|{spec: {replicas: 1}}|spec.replicas ≥ 2|spec.replicas = 1|spec.replicas ≥ 2",
                "object.spec.replicas >= 2|{spec: {}}|spec.replicas ≥ 2|spec.replicas = <none>|spec.replicas ≥ 2",
                "object.spec.replicas >= 2|{}|spec.replicas ≥ 2|spec.replicas = <none>|spec.replicas ≥ 2",
                "!(object.spec.replicas < 2)|{spec: {replicas: 1}}|spec.replicas ≥ 2|spec.replicas = 1|spec.replicas ≥ 2",
                "object.spec.paused|{spec: {paused: false}}|spec.paused = true|spec.paused = false|spec.paused = true",
                "!object.spec.paused|{spec: {paused: true}}|spec.paused = false|spec.paused = true|spec.paused = false",
                "has(object.spec.selector)|{spec: {}}|spec.selector is set|spec.selector = <none>|spec.selector이(가) 있음",
                "!has(object.spec.replicas)|{spec: {replicas: 1}}|spec.replicas is not set|spec.replicas = 1|spec.replicas이(가) 없음",
                "object.metadata.name == 'web' && object.spec.replicas == 2|{metadata: {name: web}, spec: {replicas: 1}}|spec.replicas = 2|spec.replicas = 1|spec.replicas = 2",
                "object.metadata.labels['app'] == 'web'|{metadata: {labels: {app: db}}}|metadata.labels.app = \"web\"|metadata.labels.app = \"db\"|metadata.labels.app = \"web\"",
                "object.metadata.labels['a.b/c'] == 'web'|{metadata: {labels: {app: db}}}|metadata.labels[\"a.b/c\"] = \"web\"|metadata.labels[\"a.b/c\"] = <none>|metadata.labels[\"a.b/c\"] = \"web\"",
                "'app' in object.metadata.labels|{metadata: {labels: {a: b}}}|metadata.labels has the key app|metadata.labels = {a: \"b\"}|metadata.labels에 키 app이(가) 있음",
                "!('a' in object.metadata.labels)|{metadata: {labels: {a: b}}}|metadata.labels does not have the key a|metadata.labels = {a: \"b\"}|metadata.labels에 키 a이(가) 없음",
                "has(object.spec.paused) && !has(object.spec.replicas)|{spec: {paused: true, replicas: 1}}|spec.replicas is not set|spec.replicas = 1|spec.replicas이(가) 없음",
                "'x' in object.metadata.finalizers|{metadata: {finalizers: [y]}}|metadata.finalizers contains \"x\"|metadata.finalizers = [\"y\"]|metadata.finalizers에 \"x\"이(가) 있음",
                "object.spec.strategy.type in ['Recreate']|{spec: {strategy: {type: RollingUpdate}}}|spec.strategy.type is one of [\"Recreate\"]|spec.strategy.type = \"RollingUpdate\"|spec.strategy.type이(가) [\"Recreate\"] 중 하나임",
                "object.metadata.name.startsWith('x')|{metadata: {name: web}}|metadata.name starts with \"x\"|metadata.name = \"web\"|metadata.name이(가) \"x\"(으)로 시작함",
                "object.metadata.name.matches('x+')|{metadata: {name: web}}|metadata.name matches \"x+\"|metadata.name = \"web\"|metadata.name이(가) 정규 표현식 \"x+\"과(와) 일치함",
                "!object.metadata.name.endsWith('b')|{metadata: {name: web}}|not: metadata.name ends with \"b\"|metadata.name = \"web\"|다음이 아님: metadata.name이(가) \"b\"(으)로 끝남",
                "object.spec.paused ? object.spec.replicas == 0 : object.spec.replicas > 1|{spec: {paused: false, replicas: 1}}|if spec.paused = true: spec.replicas = 0, else spec.replicas > 1|spec.paused = false; spec.replicas = 1|spec.paused = true이면 spec.replicas = 0, 아니면 spec.replicas > 1",
                "object.spec.replicas + 1 == size(object.metadata.name)|{metadata: {name: web}, spec: {replicas: 1}}|spec.replicas + 1 = length of metadata.name|spec.replicas = 1; length of metadata.name = 3|spec.replicas + 1 = metadata.name의 길이",
                "object.metadata.name.lowerAscii() == 'a'|{metadata: {name: web}}|metadata.name.lowerAscii() = \"a\"|metadata.name = \"web\"|metadata.name.lowerAscii() = \"a\"",
            })
    void say_what_a_deployment_lacks(String source, String object, String expected, String found, String korean)
            throws InvalidExpression {
        RuleResult result = test("Deployment", source, object);

        assertThat(List.of(
                        result.expected().en(),
                        result.found().en(),
                        result.expected().ko()))
                .containsExactly(expected, found, korean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "size(object.spec.containers) == 1|{spec: {containers: []}}|number of spec.containers = 1|number of spec.containers = 0|spec.containers의 수 = 1",
                "object.spec.containers.exists(c, c.image == 'x')|{spec: {containers: [{image: a}, {image: b}]}}|at least one of spec.containers: image = \"x\"|image = \"a\", \"b\"|spec.containers 중 하나 이상: image = \"x\"",
                "object.spec.containers.exists(c, c.image == 'x')|{spec: {containers: []}}|at least one of spec.containers: image = \"x\"|spec.containers = []|spec.containers 중 하나 이상: image = \"x\"",
                "object.spec.containers.all(c, has(c.livenessProbe))|{spec: {containers: [WEB]}}|every one of spec.containers: livenessProbe is set|livenessProbe = <none>|spec.containers 모두: livenessProbe이(가) 있음",
                "!object.spec.containers.exists(c, c.image == 'a')|{spec: {containers: [{image: a}]}}|none of spec.containers: image = \"a\"|image = \"a\"|spec.containers 중 하나도 없음: image = \"a\"",
                "object.spec.containers.exists(c, has(c.ports) && c.ports.exists(p, p.containerPort == 80))|{spec: {containers: [WEB]}}|at least one of spec.containers: at least one of ports: containerPort = 80|containerPort = 8080|spec.containers 중 하나 이상: ports 중 하나 이상: containerPort = 80",
                "object.spec.containers.exists(c, has(c.ports) && c.ports.exists(p, p.containerPort == 80))|{spec: {containers: [{name: a}]}}|at least one of spec.containers: at least one of ports: containerPort = 80|ports = <none>|spec.containers 중 하나 이상: ports 중 하나 이상: containerPort = 80",
                "object.metadata.finalizers.exists(f, f == 'x')|{metadata: {finalizers: [y, z]}}|at least one of metadata.finalizers: value = \"x\"|value = \"y\", \"z\"|metadata.finalizers 중 하나 이상: 값 = \"x\"",
                "object.spec.containers.map(c, c.name) == ['x']|{spec: {containers: [WEB]}}|spec.containers.map(name) = [\"x\"]|name = \"web\"|spec.containers.map(name) = [\"x\"]",
                "container(object.spec, 'web').image == 'x'|{spec: {containers: [WEB]}}|spec.containers[web].image = \"x\"|spec.containers[web].image = \"nginx\"|spec.containers[web].image = \"x\"",
                "container(object.spec, 'db').image == 'x'|{spec: {containers: [WEB, {name: side}]}}|spec.containers[db].image = \"x\"|spec.containers[].name = \"web\", \"side\"|spec.containers[db].image = \"x\"",
                "container(object.spec, 'db').image == 'x'|{spec: {}}|spec.containers[db].image = \"x\"|spec.containers = <none>|spec.containers[db].image = \"x\"",
                "has(container(object.spec, 'web').livenessProbe)|{spec: {containers: [WEB]}}|spec.containers[web].livenessProbe is set|spec.containers[web].livenessProbe = <none>|spec.containers[web].livenessProbe이(가) 있음",
                "env(container(object.spec, 'web'), 'COLOUR').value == 'blue'|{spec: {containers: [WEB]}}|spec.containers[web].env[COLOUR].value = \"blue\"|spec.containers[web].env[COLOUR].value = \"red\"|spec.containers[web].env[COLOUR].value = \"blue\"",
                "env(container(object.spec, 'web'), 'COLOR').value == 'blue'|{spec: {containers: [WEB]}}|spec.containers[web].env[COLOR].value = \"blue\"|spec.containers[web].env[].name = \"COLOUR\"|spec.containers[web].env[COLOR].value = \"blue\"",
                "containerPort(container(object.spec, 'web'), 80).name == 'http'|{spec: {containers: [WEB]}}|spec.containers[web].ports[80].name = \"http\"|spec.containers[web].ports[].containerPort = 8080|spec.containers[web].ports[80].name = \"http\"",
                "sameImage(container(object.spec, 'web').image, 'redis')|{spec: {containers: [WEB]}}|spec.containers[web].image is the image \"redis\"|spec.containers[web].image = \"nginx\"|spec.containers[web].image이(가) 이미지 \"redis\"과(와) 같음",
                "quantity(container(object.spec, 'web').resources.limits['memory']) >= quantity('1Gi')|{spec: {containers: [WEB]}}|spec.containers[web].resources.limits.memory ≥ 1Gi|spec.containers[web].resources.limits.memory = \"256Mi\"|spec.containers[web].resources.limits.memory ≥ 1Gi",
            })
    void say_what_a_pod_lacks(String source, String object, String expected, String found, String korean)
            throws InvalidExpression {
        RuleResult result = test("Pod", source, object);

        assertThat(List.of(
                        result.expected().en(),
                        result.found().en(),
                        result.expected().ko()))
                .containsExactly(expected, found, korean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secretHolds(object, 'password', 'x')|data.password holds the value that the task asks for|data.password = <hidden>|data.password에 과제에서 요구한 값이 들어 있음",
                "secretHolds(object, 'user', 'x')|data.user holds the value that the task asks for|data.user = <none>|data.user에 과제에서 요구한 값이 들어 있음",
                "object.data['password'] == 'eA=='|data.password = \"eA==\"|data.password = <hidden>|data.password = \"eA==\"",
                "base64Decode(object.data['password']) == 'x'|data.password, decoded = \"x\"|data.password = <hidden>|디코딩한 data.password = \"x\"",
                "size(object.data['password']) == 1|length of data.password = 1|length of data.password = <hidden>|data.password의 길이 = 1",
                "object.data.all(k, object.data[k] == 'x')|every one of data: data[value] = \"x\"|data[value] = <hidden>|data 모두: data[값] = \"x\"",
                "object.type == 'kubernetes.io/tls'|type = \"kubernetes.io/tls\"|type = \"Opaque\"|type = \"kubernetes.io/tls\"",
            })
    void never_show_what_a_secret_holds(String source, String expected, String found, String korean)
            throws InvalidExpression {
        RuleResult result = test("Secret", source, "{type: Opaque, data: {password: aHVudGVyMg==}}");

        assertThat(List.of(
                        result.expected().en(),
                        result.found().en(),
                        result.expected().ko()))
                .containsExactly(expected, found, korean);
    }

    @Test
    void name_both_ways_where_there_are_two() throws InvalidExpression {
        RuleResult result =
                test("Deployment", "object.spec.replicas == 2 || has(object.spec.paused)", "{spec: {replicas: 1}}");

        assertThat(result.expected().en()).isEqualTo("spec.replicas = 2, or spec.paused is set");
        assertThat(result.expected().ko()).isEqualTo("spec.replicas = 2 또는 spec.paused이(가) 있음");
        assertThat(result.found().en()).isEqualTo("spec.replicas = 1; spec.paused = <none>");
    }

    @Test
    void speak_of_a_result_and_a_nonce() throws InvalidExpression {
        CelRule rule = CelEnvironment.of(
                        SCHEMA,
                        Map.of("result", new ResultType(Map.of("body", ResultField.TEXT)), "nonce", ResultField.TEXT))
                .rule("result.body.contains(nonce)", false);

        RuleResult result = rule.test(Map.of("result", Map.of("body", "hello"), "nonce", "n7"));

        assertThat(result.expected().en()).isEqualTo("body contains nonce");
        assertThat(result.found().en()).isEqualTo("body = \"hello\"; nonce = \"n7\"");
    }

    @Test
    void are_bounded() throws InvalidExpression {
        String many = "x".repeat(300);
        RuleResult result = test("Pod", "object.metadata.name == '" + many + "'", "{metadata: {name: " + many + "y}}");

        assertThat(result.expected().en()).hasSize(200).endsWith("…");
        assertThat(result.found().ko()).hasSize(200).endsWith("…");
    }

    @Test
    void are_empty_when_the_rule_holds() throws InvalidExpression {
        assertThat(test("Pod", "has(object.spec)", "{spec: {}}")).isEqualTo(RuleResult.HOLDS);
    }
}
