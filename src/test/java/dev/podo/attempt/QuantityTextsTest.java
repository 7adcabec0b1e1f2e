package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.schema.BundledSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantityTextsTest {

    private static final QuantityTexts QUANTITIES = new QuantityTexts(BundledSchema.bundled());

    @Test
    void a_number_where_a_quantity_belongs_becomes_its_text() {
        Map<String, Object> pod =
                pod(Map.of("limits", Map.of("cpu", 1, "memory", "64Mi"), "requests", Map.of("cpu", 0.5)));

        assertThat(QUANTITIES.in(pod))
                .isEqualTo(
                        pod(Map.of("limits", Map.of("cpu", "1", "memory", "64Mi"), "requests", Map.of("cpu", "0.5"))));
    }

    @Test
    void the_storage_of_a_claim_is_a_quantity_too() {
        assertThat(QUANTITIES.in(claim(67108864))).isEqualTo(claim("67108864"));
    }

    @Test
    void other_numbers_and_unknown_kinds_stay_as_they_are() {
        Map<String, Object> service =
                Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("ports", List.of(Map.of("port", 80))));
        Map<String, Object> unknown = Map.of("apiVersion", "example.com/v1", "kind", "Thing", "spec", Map.of("cpu", 1));

        assertThat(QUANTITIES.in(service)).isEqualTo(service);
        assertThat(QUANTITIES.in(unknown)).isEqualTo(unknown);
    }

    private static Map<String, Object> pod(Map<String, Object> resources) {
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "spec",
                Map.of("containers", List.of(Map.of("name", "web", "resources", resources))));
    }

    private static Map<String, Object> claim(Object storage) {
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "PersistentVolumeClaim",
                "spec",
                Map.of("resources", Map.of("requests", Map.of("storage", storage))));
    }
}
