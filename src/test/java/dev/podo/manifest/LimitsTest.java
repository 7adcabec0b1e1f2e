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
}
