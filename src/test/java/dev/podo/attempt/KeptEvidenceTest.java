package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.lab.Check;
import dev.podo.lab.SealedSecret;
import dev.podo.verify.Checks;
import dev.podo.verify.Evidence;
import dev.podo.verify.Namespaces;
import dev.podo.verify.ProbeRecord;
import dev.podo.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptEvidenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void holds_no_value_of_a_secret_wherever_the_cluster_keeps_one() throws JsonProcessingException {
        Map<String, Object> secret = Map.of(
                "kind",
                "Secret",
                "metadata",
                Map.of(
                        "name",
                        "db",
                        "managedFields",
                        List.of("hunter2"),
                        "annotations",
                        Map.of("kubectl.kubernetes.io/last-applied-configuration", "hunter2", "team", "podo")),
                "data",
                Map.of("password", "hunter2"));

        String kept = JSON.writeValueAsString(kept(List.of(secret)));

        assertThat(kept).doesNotContain("hunter2").contains("password").contains("team");
    }

    @Test
    void stays_within_its_size_and_counts_what_it_leaves_out_events_first() throws JsonProcessingException {
        List<Map<String, Object>> events = IntStream.range(0, 300)
                .mapToObj(i -> Map.<String, Object>of("kind", "Event", "message", "x".repeat(3_000)))
                .toList();
        Map<String, Object> pod = Map.of("kind", "Pod", "note", "y".repeat(100_000));
        List<Map<String, Object>> all = new java.util.ArrayList<>(events);
        all.add(pod);
        all.add(Map.of("kind", "ConfigMap", "data", "z".repeat(1_000_000)));

        KeptEvidence kept = kept(all);

        assertThat(JSON.writeValueAsString(kept).length()).isLessThan(KeptEvidence.MAX_CHARACTERS + 1_000);
        assertThat(kept.objects()).contains(pod);
        assertThat(kept.leftOut())
                .isPositive()
                .isEqualTo(all.size() - kept.objects().size());
    }

    private static KeptEvidence kept(List<Map<String, Object>> objects) {
        return KeptEvidence.of(new Evidence(objects, Duration.ofSeconds(1)), JSON);
    }

    @Test
    void blanks_what_is_not_sealed_and_keeps_what_is() {
        Map<String, Object> secret = Map.of(
                "kind",
                "Secret",
                "stringData",
                Map.of("other", "hunter2"),
                "data",
                Map.of("plain", "aHVudGVyMg==", "number", 4711, "sealed", "sealed:salt:00ff"));

        assertThat(kept(List.of(secret)).objects())
                .containsExactly(Map.of(
                        "kind",
                        "Secret",
                        "data",
                        Map.of("plain", "(redacted)", "number", "(redacted)", "sealed", "sealed:salt:00ff")));
        assertThat(kept(List.of(Map.of("kind", "Secret", "data", "hunter2")))
                        .objects()
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void keeps_of_writes_who_did_them_and_when() {
        Map<String, Object> write = Map.of(
                "manager", "m", "operation", "Apply", "time", "t", "subresource", "status", "fieldsV1", Map.of());
        Map<String, Object> pod = Map.of("kind", "Pod", "metadata", Map.of("managedFields", List.of(write)));

        assertThat(kept(List.of(pod)).objects())
                .containsExactly(Map.of(
                        "kind",
                        "Pod",
                        "metadata",
                        Map.of(
                                "managedFields",
                                List.of(Map.of(
                                        "manager", "m", "operation", "Apply", "time", "t", "subresource", "status")))));
    }

    @Test
    void reads_evidence_of_before_there_were_probes() throws JsonProcessingException {
        Evidence evidence = JSON.readValue(
                        "{\"elapsedMillis\": 5, \"objects\": [], \"leftOut\": 0}", KeptEvidence.class)
                .toEvidence();

        assertThat(evidence).isEqualTo(new Evidence(List.of(), Duration.ofMillis(5)));
    }

    @Test
    void comes_to_the_same_outcomes_when_it_is_decided_on_again() throws JsonProcessingException {
        List<Check> checks = Checks.checks(
                "target: {apiVersion: v1, kind: Pod, name: web}\nwhen: podReady\nwithin: 10s",
                "target: {apiVersion: apps/v1, kind: Deployment, name: web}\nwhen: rolloutComplete\nwithin: 10s",
                "target: {apiVersion: v1, kind: ConfigMap, name: web}\nwithin: 5s\nhold: 2s",
                "probe: http\nwith: {service: web, path: /}\nwithin: 10s\ncel: result.headers['a'] == nonce",
                "target: {apiVersion: v1, kind: Secret, name: db}\ncel: secretHolds(object, 'password', 'hunter2')",
                "target: {apiVersion: v1, kind: Pod, labels: {app: web}, match: all}\nwhen: podReady\nwithin: 10s");
        for (int seed = 0; seed < 200; seed++) {
            Evidence evidence = evidence(seed);
            Evidence again = JSON.readValue(
                            JSON.writeValueAsString(KeptEvidence.of(evidence, JSON)), KeptEvidence.class)
                    .toEvidence();

            assertThat(Verifier.decideFinally(checks, again).outcomes())
                    .isEqualTo(Verifier.decideFinally(checks, evidence).outcomes());
            assertThat(Verifier.decide(checks, again)).isEqualTo(Verifier.decide(checks, evidence));
        }
    }

    private static Evidence evidence(int seed) {
        String password = seed % 2 == 0 ? "hunter2" : "other";
        Map<String, Object> secret = SealedSecret.seal(
                Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Secret",
                        "metadata",
                        Map.of("name", "db"),
                        "stringData",
                        Map.of("password", password)),
                "salt");
        List<Map<String, Object>> objects = new ArrayList<>(new Namespaces(seed).next(""));
        objects.add(secret);
        Map<String, Object> result =
                Map.of("status", 200, "body", "", "error", "", "headers", Map.of("a", "n" + seed % 3, "b", "x"));
        ProbeRecord record = new ProbeRecord("http", 1, 2, 1, false, result, "n0", "", List.of(), "");
        return new Evidence(
                objects,
                Duration.ofNanos(3_000_999_999L + seed),
                Map.of("c3", record),
                Map.of("c2", Duration.ofNanos(1_000_999_998L + 2L * seed)),
                Map.of(Evidence.logKey("web", "a"), "last words"));
    }
}
