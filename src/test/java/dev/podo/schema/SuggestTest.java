package dev.podo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestTest {

    private static final List<String> FIELDS = List.of("replicas", "selector", "template", "containers", "ports");

    @Test
    void findsSlipsOfTheKeyboard() {
        assertThat(Suggest.closest("replicass", FIELDS)).contains("replicas");
        assertThat(Suggest.closest("contianers", FIELDS)).contains("containers");
        assertThat(Suggest.closest("port", FIELDS)).contains("ports");
        assertThat(Suggest.closest("Selector", FIELDS)).contains("selector");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Suggest.closest("image", FIELDS)).isEmpty();
        assertThat(Suggest.closest("", FIELDS)).isEmpty();
        assertThat(Suggest.closest("p".repeat(10_000), FIELDS)).isEmpty();
    }
}
