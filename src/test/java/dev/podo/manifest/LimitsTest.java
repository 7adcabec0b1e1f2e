package dev.podo.manifest;

import static dev.podo.manifest.Manifests.configMap;
import static dev.podo.manifest.Manifests.problem;
import static dev.podo.manifest.Manifests.problems;
import static dev.podo.manifest.Manifests.read;
import static dev.podo.manifest.Manifests.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void refusesAnAliasBombAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level <= 6; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]%n".formatted(level, level, String.join(",", List.of(alias, alias, alias))));
        }
        ManifestProblem problem = problem(bomb.toString());
        assertThat(problem.code()).isEqualTo("alias");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesDeepNestingWithoutOverflow(String opening) {
        assertThat(problem(opening.repeat(1000)).code()).isEqualTo("too-deep");
    }

    @Test
    void refusesMoreThan256KibibytesAndTakesExactlyThat() {
        byte[] bytes = new byte[300 * 1024];
        Arrays.fill(bytes, (byte) '#');
        assertThat(problems(read(bytes)).get(0).code()).isEqualTo("too-large");
        assertThat(problems(read(Arrays.copyOf(bytes, Limits.BYTES))).get(0).code())
                .isEqualTo("no-objects");
    }

    @Test
    void tellsWhereTextIsNotUtf8() {
        ManifestProblem problem =
                problems(read(new byte[] {'a', '\n', 'b', (byte) 0xff, 'c'})).get(0);
        assertThat(problem.code()).isEqualTo("not-utf8");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(2);
        assertThat(problems(read("kind: Pod".getBytes(StandardCharsets.UTF_16)))
                        .get(0)
                        .code())
                .isEqualTo("not-utf8");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(problem("a: \0").code()).isEqualTo("control-character");
        assertThat(problem("a: \u001b[31m").code()).isEqualTo("control-character");
    }

    @Test
    void refusesMoreThan30DocumentsAnd50Objects() {
        assertThat(rejected("---\na: b\n".repeat(31)).get(0).code()).isEqualTo("too-many-documents");
        String item = "- {apiVersion: v1, kind: ConfigMap, metadata: {name: c%d}}\n";
        StringBuilder list = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
        for (int number = 0; number < 51; number++) {
            list.append(item.formatted(number));
        }
        assertThat(problem(list.toString()).code()).isEqualTo("too-many-objects");
    }

    @Test
    void refusesAListWithinAList() {
        ManifestProblem problem =
                problem("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: List\n  items: []\n");
        assertThat(problem.code()).isEqualTo("nested-list");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.path()).isEqualTo("items[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: b' | 'a: c' | duplicate-key",
                "'<<: {b: c}' | '' | merge-key",
                "'a: !ruby/object x' | '' | custom-tag",
                "'a: !!binary aGk=' | '' | custom-tag",
                "'? [x]' | ': y' | bad-key"
            })
    void refusesWhatYamlCanDoAndKubernetesCannot(String first, String second, String code) {
        assertThat(rejected(configMap(first + "\n" + second)).get(0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 'b", "a: b: c", "a:\n\t- b", "a: [b", "a:\n  b: c\n d: e", "%YAML 9.9\n---\na", "@"})
    void tellsSyntaxErrorsWithTheirLine(String yaml) {
        ManifestProblem problem = problem(yaml);
        assertThat(problem.code()).isEqualTo("yaml-syntax");
        assertThat(problem.line()).isNotNull();
        assertThat(problem.message().ko()).isNotEqualTo(problem.message().en());
    }

    @Test
    void tells_how_large_the_input_is() {
        byte[] bytes = new byte[Limits.BYTES + 1];
        assertThat(problems(read(bytes)).get(0).message().en())
                .isEqualTo("The manifest is 257 KiB; at most 256 KiB can be submitted.");
    }

    @Test
    void fifty_levels_are_not_too_deep() {
        assertThat(problem("[".repeat(50) + "]".repeat(50)).code()).isEqualTo("not-a-map");
        ManifestProblem problem = problem("[".repeat(51) + "]".repeat(51));
        assertThat(problem.code()).isEqualTo("too-deep");
        assertThat(problem.column()).isEqualTo(51);
    }

    @Test
    void thirty_documents_are_not_too_many() {
        String document = "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c%d}}\n";
        StringBuilder thirty = new StringBuilder();
        for (int number = 1; number <= 30; number++) {
            thirty.append(document.formatted(number));
        }
        assertThat(Manifests.accepted(thirty.toString())).hasSize(30);
        assertThat(problem(thirty + "--- a").document()).isZero();
        assertThat(problem(thirty + "...\n@").document()).isEqualTo(30);
        assertThat(problem(thirty.toString().replace("name: c30", "name: *c")).document())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: !x {b: c}' | !x",
                "'a: !!set {b: c}' | !!set",
                "'a: !!omap [b]' | !!omap",
                "'a: !!map [b]' | !!map",
                "'a: !!seq {b: c}' | !!seq",
                "'a: !!timestamp b' | !!timestamp",
                "'a: !<tag:example.org,2000:x> b' | tag:example.org,2000:x"
            })
    void names_the_tag_that_cannot_be(String data, String tag) {
        assertThat(rejected(configMap(data)).get(0).message().en())
                .isEqualTo("The YAML tag “" + tag + "” cannot be submitted.");
    }

    @Test
    void takes_tags_that_say_what_is_there_anyway() {
        String tagged = "!!map {apiVersion: !!str v1, kind: Pod, metadata: ! {name: a}, spec: {priority: !!int '1', "
                + "containers: !!seq [{name: a, tty: !!bool 'true'}], hostname: !!null ''}}";
        assertThat(Manifests.accepted(tagged).get(0).content().toString())
                .contains("priority=1", "tty=true", "hostname=null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: b\nc: \"d\ne: f' | 2 | 4 | The quotation mark that opens here is not closed properly.",
                "'a: b: c' | 1 | 5 | A colon (:) cannot stand here.",
                "'a:\n\t- b' | 2 | 1 | There is a tab character; YAML does not allow tabs for indentation.",
                "'a: [b' | 1 | 6 | A bracket is not closed, or a comma is missing.",
                "'a: {b c: d: e}' | 1 | 11 | A bracket is not closed, or a comma is missing.",
                "'a:\n  b: c\n d: e' | 3 | 2 | The indentation does not fit the lines above.",
                "'a: b\nc\nd: e' | 3 | 1 | There is no colon (:) after the key.",
                "'a: @' | 1 | 4 | This is not valid YAML."
            })
    void says_what_is_wrong_with_the_syntax(String yaml, int line, int column, String message) {
        ManifestProblem problem = problem(yaml);
        assertThat(problem.message().en()).isEqualTo(message);
        assertThat(problem)
                .extracting(ManifestProblem::line, ManifestProblem::column)
                .containsExactly(line, column);
    }

    @Test
    void repeats_at_most_sixty_characters_of_the_input() {
        String kind = "{apiVersion: v1, kind: %s}";
        assertThat(problem(kind.formatted("x".repeat(60))).message().en())
                .isEqualTo("“" + "x".repeat(60) + "” is not a known kind.");
        assertThat(problem(kind.formatted("x".repeat(61))).message().en())
                .isEqualTo("“" + "x".repeat(60) + "…” is not a known kind.");
        assertThat(problem(kind.formatted("a\u200b🍇")).message().en()).isEqualTo("“a\\u200b🍇” is not a known kind.");
    }
}
