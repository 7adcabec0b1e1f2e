package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.verify.Evidence;
import java.time.Duration;
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
}
