package dev.podo.manifest;

import static dev.podo.manifest.Manifests.accepted;
import static dev.podo.manifest.Manifests.configMap;
import static dev.podo.manifest.Manifests.pod;
import static dev.podo.manifest.Manifests.problem;
import static dev.podo.manifest.Manifests.problems;
import static dev.podo.manifest.Manifests.read;
import static dev.podo.manifest.Manifests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What random inputs have found. */
class HostileManifestsTest {

    @Test
    void a_tag_prefix_is_refused_before_it_is_repeated() {
        String prefix = "x".repeat(Limits.BYTES / 2);
        String bomb = "%TAG !a! " + prefix + "\n---\n" + "- !a!x\n".repeat(18_000);
        assertThat(problem(bomb).code()).isEqualTo("custom-tag");
        assertThat(ProcessorTime.millisOf(() -> read(bomb))).isLessThan(ProcessorTime.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%TAG !! tag:example.org,2000:", "%TAG !a! tag:yaml.org,2002:"})
    void no_tag_can_be_given_another_meaning(String directive) {
        assertThat(problem(directive + "\n---\n" + configMap("a: b")).message().en())
                .isEqualTo("The YAML tag “%TAG” cannot be submitted.");
    }

    @Test
    void a_manifest_may_say_that_it_is_yaml() {
        assertThat(accepted("%YAML 1.1\n---\n" + configMap("a: !!str 1\nb: ! 2"))
                        .get(0)
                        .content())
                .containsEntry("data", Map.of("a", "1", "b", "2"));
    }

    @Test
    void rules_stop_looking_once_there_are_problems_enough() {
        String capabilities = pod(
                "containers:\n- name: web\n  securityContext: {capabilities: {add: [" + "X,".repeat(120_000) + "]}}");
        assertThat(rejected(capabilities)).hasSize(Limits.PROBLEMS);
        assertThat(ProcessorTime.millisOf(() -> read(capabilities))).isLessThan(ProcessorTime.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\Uffffffff\"", "\"\\U00110000\"", "\"\\d+\"", "\"\\x4\""
            })
    void an_escape_that_is_no_character_is_refused_where_it_stands(String text) {
        ManifestProblem problem = problem(configMap("a: " + text));
        assertThat(problem.code()).isEqualTo("yaml-syntax");
        assertThat(problem.message().en()).startsWith("An escape (\\)");
        assertThat(problem.next().ko()).startsWith("백슬래시를 두 번(\\\\)");
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.column()).isBetween(6, 6 + text.length());
    }

    @Test
    void two_halves_of_a_character_make_one() {
        assertThat(accepted(configMap("a: \"\\ud83c\\udf47\"")).get(0).content())
                .containsEntry("data", Map.of("a", "🍇"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: x\u0085\n@' | 2 | 1",
                "'# x\u2028y\n@' | 1 | 5",
                "'# x\u2029\u2028\n\n @' | 3 | 2",
                "'\"\uFEFF\": @' | 1 | 6",
                "'\uFEFF@' | 1 | 1",
                "'# 🍇\r@' | 2 | 1",
                "'# 🍇\r\n@' | 2 | 1",
                "'a: 🍇 @: @: ' | 1 | 7"
            })
    void lines_and_columns_are_those_of_an_editor(String yaml, int line, int column) {
        assertThat(problem(yaml))
                .extracting(ManifestProblem::line, ManifestProblem::column)
                .containsExactly(line, column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void characters_that_cannot_be_are_found_whatever_ends_a_line(String end) {
        byte[] control = ("a: b" + end + "🍇\0").getBytes(StandardCharsets.UTF_8);
        byte[] broken = ("a: b" + end + "🍇\0").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xff;
        for (byte[] bytes : new byte[][] {control, broken}) {
            ManifestProblem problem = problems(read(bytes)).get(0);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(2);
        }
    }
}
