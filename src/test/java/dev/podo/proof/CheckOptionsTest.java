package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckOptionsTest {

    @Test
    void options_and_labs_come_in_any_order() {
        CheckOptions options =
                CheckOptions.of(List.of("pod-first", "--sandboxes", "3", "other", "--mutants", "5", "--accepted", "2"));

        assertThat(options.sandboxes()).hasValue(3);
        assertThat(options.plan().mutants()).hasValue(5);
        assertThat(options.plan().accepted()).hasValue(2);
        assertThat(options.plan().runs()).isEqualTo(Plan.FULL_RUNS);
        assertThat(options.ids()).containsExactly("pod-first", "other");
    }

    @Test
    void the_full_proof_is_run_unless_less_is_asked_for() {
        CheckOptions options = CheckOptions.of(List.of());

        assertThat(options.ids()).isEmpty();
        assertThat(options.plan())
                .isEqualTo(new Plan(
                        Plan.FULL_RUNS,
                        OptionalInt.empty(),
                        OptionalInt.of(Plan.FULL_MUTANTS),
                        options.plan().seed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sandboxes", "--sandboxes 0", "--runs many", "--unknown"})
    void what_is_not_understood_is_said(String arguments) {
        assertThatThrownBy(() -> CheckOptions.of(Arrays.asList(arguments.split(" "))))
                .isInstanceOf(CheckOptions.Usage.class)
                .hasMessageContaining(arguments.split(" ")[0]);
    }
}
