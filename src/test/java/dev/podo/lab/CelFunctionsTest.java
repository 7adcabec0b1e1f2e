package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.KubernetesSchema;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class CelFunctionsTest {

    private static final KubernetesSchema SCHEMA = BundledSchema.bundled();

    private static final String OBJECT = """
            metadata: {name: web, annotations: {odd: "", sealed: "sealed:ab:00"}}
            spec:
              initContainers: [{name: init, image: busybox}]
              containers:
              - name: side
                image: redis
              - name: web
                image: nginx
                ports: [{name: http, containerPort: 80}, {containerPort: 443}]
                env: [{name: COLOUR, value: blue}, {name: EMPTY}]
                resources: {limits: {memory: 512Mi, cpu: "0.5"}}
                volumeMounts: [{name: config, mountPath: /config/}]
                readinessProbe: {httpGet: {port: http}}
                livenessProbe: {httpGet: {port: 443}}
            """;

    private static final String SERVICE = """
            spec: {ports: [{name: http, port: 80, targetPort: web}, {name: https, port: 443, targetPort: 8443}]}
            """;

    private static boolean holds(String kind, String yaml, String source) throws InvalidExpression {
        Map<String, Object> object = new HashMap<>(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        return new CelEnvironment(SCHEMA, SCHEMA.kind("v1", kind).orElseThrow())
                .rule(source, false)
                .test(Map.of("object", object))
                .holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sameImage(container(object.spec, 'web').image, 'docker.io/library/nginx:latest')",
                "quantity('0.5') == quantity('500m')",
                "quantity('1Gi') == quantity('1024Mi')",
                "quantity('1e3') == 1000.0 && quantity('1E3') == quantity('1k')",
                "quantity('1E') == quantity('1000P') && quantity('1Ei') > quantity('1E')",
                "quantity('100k') == quantity('100000') && quantity('100k') < quantity('100Ki')",
                "quantity('.5') == quantity('5e-1') && quantity('-1') < 0 && quantity('+1') == quantity('1.')",
                "quantity('1000n') == quantity('1u') && sameQuantity('1000n', '1u')",
                "quantity(container(object.spec, 'web').resources.limits['memory']) >= quantity('0.5Gi')",
                "sameQuantity(container(object.spec, 'web').resources.limits['cpu'], '500m')",
                "samePath(container(object.spec, 'web').volumeMounts[0].mountPath, '/config')",
                "samePath('/', '//') && samePath('a/./b', 'a/b/') && !samePath('/a', 'a') && !samePath('/a', '/A')",
                "container(object.spec, 'web').image == 'nginx'",
                "containerPort(container(object.spec, 'web'), 'http').containerPort == 80",
                "containerPort(container(object.spec, 'web'), 443).containerPort == 443",
                "containerPort(container(object.spec, 'web'),"
                        + " container(object.spec, 'web').readinessProbe.httpGet.port).containerPort == 80",
                "containerPort(container(object.spec, 'web'),"
                        + " container(object.spec, 'web').livenessProbe.httpGet.port).containerPort == 443",
                "env(container(object.spec, 'web'), 'COLOUR').value == 'blue'",
                "!has(env(container(object.spec, 'web'), 'EMPTY').value)",
                "object.spec.containers.exists(c, has(c.env) && env(c, 'COLOUR').value == 'blue')",
                "base64Encode('비밀') == '67mE67CA' && base64Decode('67mE67CA') == '비밀' && base64Decode('') == ''",
            })
    void help_with_what_has_many_spellings_or_no_order(String source) throws InvalidExpression {
        assertThat(holds("Pod", OBJECT, source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantity('') == 0.0",
                "quantity('1KB') > 0",
                "quantity('1e999999999') > 0",
                "quantity('12 Mi') > 0",
                "!sameQuantity('x', '1')",
                "container(object.spec, 'no').image != 'x'",
                "container(object.spec, 'init').image == 'busybox'",
                "container(object.spec, object.metadata.annotations['odd']).image != 'x'",
                "!has(container(object.spec, 'no').image)",
                "env(container(object.spec, 'side'), 'COLOUR').value != 'x'",
                "containerPort(container(object.spec, 'side'), 80).containerPort == 80",
                "containerPort(container(object.spec, 'web'), 81).containerPort != 80",
                "base64Decode('%') != 'x'",
                "base64Decode('gICA') != 'x'",
                "base64Decode(object.metadata.annotations['sealed']) != 'x'",
            })
    void on_odd_input_the_rule_does_not_hold(String source) throws InvalidExpression {
        assertThat(holds("Pod", OBJECT, source)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "port(object.spec, 'http').port == 80|true",
                "port(object.spec, 443).targetPort == 8443|true",
                "port(object.spec, 'http').targetPort == 'web'|true",
                "port(object.spec, 8443).port == 443|false",
                "port(object.spec, 'ftp').port != 21|false",
            })
    void ports_of_a_service_are_found_by_name_or_number(String source, boolean holds) throws InvalidExpression {
        assertThat(holds("Service", SERVICE, source)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secretHolds(object, 'password', 'hunter2')|true",
                "secretHolds(object, 'password', 'hunter')|false",
                "secretHolds(object, 'user', 'hunter2')|false",
                "!secretHolds(object, 'password', 'changeme')|true",
            })
    void a_secret_is_asked_for_a_text(String source, boolean holds) throws InvalidExpression {
        Map<String, Object> secret = Map.of("data", Map.of("password", "aHVudGVyMg=="));
        CelRule rule = new CelEnvironment(SCHEMA, SCHEMA.kind("v1", "Secret").orElseThrow()).rule(source, true);

        assertThat(rule.readsStatus()).isFalse();
        assertThat(rule.test(Map.of("object", secret)).holds()).isEqualTo(holds);
        assertThat(rule.test(Map.of("object", SealedSecret.seal(secret, "ab"))).holds())
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "container(object.spec, 'web').imag == 'x'|undefined field ’imag’; did you mean ’image’?",
                "container(object, 'web').image == 'x'|’container’ takes container(PodSpec, string), found container(Pod, string)",
                "containerPort(object.spec.containers[0], true).name == 'x'|’containerPort’ takes containerPort(Container, string) or containerPort(Container, int), found containerPort(Container, bool)",
                "quantity(1) > 0|’quantity’ takes quantity(string), found quantity(int)",
                "quantity('1') == 1|cannot compare double with int; write 1 as 1.0",
                "secretHolds(object, 'a', 'b')|’secretHolds’ takes secretHolds(Secret, string, string), found secretHolds(Pod, string, string)",
                "contaner(object.spec, 'web').image == 'x'|unknown function ’contaner’; did you mean ’container’?",
            })
    void are_checked_like_everything_else(String source, String message) {
        assertThatThrownBy(() -> holds("Pod", OBJECT, source)).hasMessage(message.replace('’', '`'));
    }
}
