package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no cluster should see: each answered with its place and a sentence, none stored, none logged. */
@QuarkusTest
class BadInputTest {

    private static final String MARKER = "polypodium";
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: hello
              labels: {app: polypodium}
            spec:
              containers:
                - name: web
                  image: podo/nginx
            """;

    private static Learner learner;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        if (learner == null) {
            learner = Learner.signedUp("bad input");
        }
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    static Stream<Arguments> badInputs() {
        byte[] noise = new byte[2_000];
        new Random(7).nextBytes(noise);
        String nested = "a: " + "[".repeat(1_000) + "]".repeat(1_000);
        String bomb = "a0: &a0 [" + MARKER + "]\n"
                + String.join(
                        "\n",
                        IntStream.range(1, 40)
                                .mapToObj(i -> "a%d: &a%d [*a%d,*a%d]".formatted(i, i, i - 1, i - 1))
                                .toList());
        return Stream.of(
                Arguments.of("bytes that are not YAML", noise),
                text("300 KiB", POD + "# " + "x".repeat(300 * 1024)),
                text("an alias bomb", bomb),
                text("1,000 levels of nesting", nested),
                text("duplicate keys", POD + "kind: Pod\n"),
                text("no kind", POD.replace("kind: Pod\n", "")),
                text("an unknown kind", POD.replace("kind: Pod", "kind: Podd")),
                text("a kind that the lab does not allow", POD.replace("kind: Pod", "kind: ConfigMap")),
                text("a misspelt field", POD.replace("image:", "imagee:")),
                text("another namespace", POD.replace("name: hello", "name: hello\n  namespace: kube-system")),
                text("a cluster-scoped kind", """
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRole
                        metadata: {name: polypodium}
                        rules: []
                        """),
                text("hostPath", POD + "  volumes: [{name: h, hostPath: {path: /}}]\n"),
                text("privileged", POD + "      securityContext: {privileged: true}\n"),
                text("hostNetwork", POD + "  hostNetwork: true\n"),
                text("a server-owned field", POD.replace("name: hello", "name: hello\n  uid: polypodium")),
                text("a List in a List", """
                        apiVersion: v1
                        kind: List
                        items:
                          - apiVersion: v1
                            kind: List
                            items: []
                        """),
                text("an empty document", "---\n---\n"),
                text("a scalar", MARKER));
    }

    private static Arguments text(String name, String yaml) {
        return Arguments.of(name, yaml.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void is_answered_with_its_place_and_costs_nothing(String name, byte[] manifest) {
        long before = attempts();

        Response response = learner.post("pod-first", manifest);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        List<Map<String, Object>> errors = response.jsonPath().getList("errors");
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error).containsKeys("code", "document");
            assertThat((String) error.get("message")).isNotBlank();
            assertThat((String) error.get("next")).isNotBlank();
        });
        assertThat(attempts()).isEqualTo(before);
        assertThat(logged).noneMatch(line -> line.contains(MARKER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInputs")
    void is_answered_in_the_learners_language(String name, byte[] manifest) {
        Response korean = learner.person()
                .call()
                .queryParam("lang", "ko")
                .contentType("application/yaml")
                .body(manifest)
                .post("/api/labs/pod-first/attempts");

        List<String> messages = korean.jsonPath().getList("errors.message");
        assertThat(messages).isNotEmpty().allMatch(message -> message.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/x-yaml", "application/vnd.yaml", "text/plain"})
    void is_read_as_yaml_whatever_its_media_type(String type) {
        Response response = learner.person()
                .call()
                .contentType(type)
                .body("{\"kind\": \"Pod\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/labs/pod-first/attempts");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
    }

    @Test
    void sent_as_a_form_is_refused_with_a_sentence() {
        Response response = learner.person()
                .call()
                .queryParam("lang", "en")
                .contentType("application/x-www-form-urlencoded")
                .body(POD)
                .post("/api/labs/pod-first/attempts");

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.jsonPath().getString("detail")).contains("application/yaml");
    }

    private static long attempts() {
        return QuarkusTransaction.requiringNew().call(() -> AttemptEntity.count());
    }
}
