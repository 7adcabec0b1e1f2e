package dev.podo.manifest;

import static dev.podo.manifest.Manifests.configMap;
import static dev.podo.manifest.Manifests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without quotes mean what they mean to Kubernetes. */
class ScalarsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+1, 1",
        "-7, -7",
        "0x1F, 31",
        "-0Xf, -15",
        "0b101, 5",
        "0o17, 15",
        "0777, 511",
        "08, 8",
        "1_000, 1000",
        "1.0, 1",
        "1e3, 1000",
        "5., 5",
        "-2.0E+1, -20",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "9007199254740991.0, 9007199254740991"
    })
    void whole_numbers(String written, long value) {
        assertThat(ScalarResolver.resolve(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        ".5, 0.5",
        "-1.25, -1.25",
        "1e-3, 0.001",
        "9223372036854775808, 9.223372036854775808e18",
        "+9223372036854775808, 9.223372036854775808e18",
        "-9223372036854775809, -9.223372036854775808e18",
        "9007199254740992.0, 9007199254740992.0",
        "-9007199254740992.0, -9007199254740992.0",
        "1e300, 1e300"
    })
    void other_numbers(String written, double value) {
        assertThat(ScalarResolver.resolve(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "-",
                "+",
                ".",
                "_1",
                "+_",
                "0x",
                "0b2",
                "0o8",
                "1e",
                "e3",
                "1:30",
                "190:20:30",
                "2001-12-14",
                "1.2.3",
                "yess",
                "nul",
                "tRue",
                "inf",
                "1,000",
                "512Mi"
            })
    void what_looks_like_nothing_else_is_text(String written) {
        assertThat(ScalarResolver.resolve(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Yes", "ON", "true"})
    void eleven_words_are_true(String written) {
        assertThat(ScalarResolver.resolve(written)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "No", "OFF", "false"})
    void eleven_words_are_false(String written) {
        assertThat(ScalarResolver.resolve(written)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "NULL"})
    void four_words_and_nothing_are_nothing(String written) {
        assertThat(ScalarResolver.resolve(written)).isNull();
    }

    @Test
    void more_than_a_hundred_digits_are_text() {
        assertThat(ScalarResolver.resolve("1".repeat(100))).isInstanceOf(Double.class);
        assertThat(ScalarResolver.resolve("1".repeat(101))).isEqualTo("1".repeat(101));
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "+.INF", "-.Inf", ".NaN", "1e400", "-1e400", "!!float .nan"})
    void a_number_without_end_is_refused(String written) {
        ManifestProblem problem = problem(configMap("a: " + written));
        assertThat(problem.code()).isEqualTo("not-finite");
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.column()).isEqualTo(6);
    }
}
