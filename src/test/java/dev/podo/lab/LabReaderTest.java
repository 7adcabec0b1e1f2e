package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podo.schema.BundledSchema;
import dev.podo.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabReaderTest {

    private static final String GOOD = """
            id: web
            lesson: deployment
            minutes: 5
            title: {ko: "웹", en: "Web"}
            allow: [Deployment]
            checks:
              - id: many
                points: 2
                title: {ko: "여럿", en: "Many"}
                target: {apiVersion: apps/v1, kind: Deployment, name: web}
                when: rolloutComplete
                within: 60s
                cel: object.spec.replicas >= 2
                fail: {code: few, ko: "{object.spec.replicas}개", en: "{object.spec.replicas}"}
                why: {ko: "왜", en: "Why"}
                next: kubectl
            notes: [16, 18-19]
            """;

    private static final String TEN_MISTAKES = """
            id: web
            lesson: deployment
            minutes: 5
            title: {ko: "웹"}
            allow: [Deployment, Servise]
            checks:
              - id: many
                point: 2
                title: {ko: "여럿", en: "Many"}
                target: {apiVersion: apps/v1, kind: Deployment, name: web}
                when: rolloutCompleted
                within: 60s
                cel: >-
                  object.spec.replicass >= 2 &&
                  object.metadata.name == 1
                fail: {code: few, ko: "{object.spec.x}개", en: "few"}
                why: {ko: "왜", en: "Why"}
                next: kubectl
              - id: answers
                points: 1
                title: {ko: "응답", en: "Answers"}
                probe: htpp
                with: {service: web}
                requires: [mani]
                within: 60s
                fail: {code: none, ko: "없음", en: "none"}
                why: {ko: "왜", en: "Why"}
                next: kubectl
              - id: many
                points: 1
                title: {ko: "여럿", en: "Many"}
                target: {apiVersion: apps/v1, kind: Deployment, name: web}
                cel: object.spec.replicas
                fail: {code: few, ko: "적음", en: "few"}
                why: {ko: "왜", en: "Why"}
                next: kubectl
            notes: [16, 18-19]
            """;

    @TempDir
    Path labs;

    @Test
    void whatTheLearnerHasToFindOutIsNotTold() throws IOException {
        write(GOOD.replace("    fail:", "    hideExpected: true\n    fail:"));

        Lab lab = new LabReader(BundledSchema.bundled()).readAll(labs).get(0);
        RuleResult result = lab.checks().get(0).asserts().rule().test(Map.of("object", Map.of("spec", Map.of())));

        assertThat(result.expected()).isEqualTo(Text.same(""));
        assertThat(result.found().en()).isEqualTo("spec.replicas = <none>");
    }

    @Test
    void leavesDraftsAlone() throws IOException {
        write(GOOD);
        Files.createDirectories(labs.resolve("_drafts/half-done"));

        assertThat(new LabReader(BundledSchema.bundled()).readAll(labs))
                .extracting(Lab::id)
                .containsExactly("web");
    }

    @Test
    void readsALab() throws IOException {
        write(GOOD);

        Lab lab = new LabReader(BundledSchema.bundled()).read(labs.resolve("web"));

        assertThat(lab.points()).isEqualTo(2);
        assertThat(lab.task().ko()).isEqualTo("task.ko");
        assertThat(lab.checks().get(0).asserts())
                .isInstanceOfSatisfying(Assertion.OfState.class, state -> assertThat(state.when())
                        .contains(When.ROLLOUT_COMPLETE));
        assertThat(lab.checks().get(0).within()).hasSeconds(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas >= 2|replicass >= 2|13:21|did you mean `replicas`?",
                "replicas >= 2|replicas >= 'x'|13:31|cannot compare int with string",
                "points: 2|point: 2|8:5|did you mean `points`?",
                "points: 2|points: 0|8:13|at least 1",
                "rolloutComplete|podReady|11:11|never `podReady`",
                "rolloutComplete|rolloutCompleted|11:11|did you mean `rolloutComplete`?",
                "within: 60s|within: 600s|12:13|from 1s to 180s",
                "{ko: \"왜\", en: \"Why\"}|{ko: \"왜\"}|15:10|`en` is missing",
                "[Deployment]|[Deploiment]|5:9|unknown kind `Deploiment`",
                "en: \"{object.spec.replicas}\"|en: \"{object.spec.x}\"|14:71|undefined field `x`",
                "kind: Deployment|kind: Deploymet|10:41|unknown kind `Deploymet`; did you mean `Deployment`?",
                "next: kubectl|requires: [nobody]|7:9|unknown check `nobody`",
                "next: kubectl|requires: [many]|7:9|waits for itself: many → many",
                "minutes: 5|id: web|3:1|given twice",
                "cel: object.spec.replicas >= 2|hideExpected: true|7:5|no use without `cel`",
            })
    void saysWhereAMistakeIs(String good, String bad, String place, String message) throws IOException {
        write(GOOD.replace(good, bad));

        InvalidLabs invalid = read();

        String prefix = labs.resolve("web/lab.yaml") + ":";
        assertThat(invalid.problems().stream().map(Problem::toString))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith(prefix + place).contains(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cel: >-~      object.spec.replicas >= 2 &&~      object.spec.replicass <= 5;15:18",
                "cel: |-~      object.spec.replicas >= 2 &&~      object.spec.replicass <= 5;15:18",
                "cel: object.spec.replicas >= 2 &&~      object.spec.replicass <= 5;14:18",
                "cel: 'object.spec.replicass >= 2';13:22",
                "cel: \"object.spec.replicas >= 2 &&~      object.spec.replicass <= 5\";14:18",
            })
    void saysWhereInAnExpressionAMistakeIsInEveryStyleOfWritingIt(String cel, String place) throws IOException {
        write(GOOD.replace("cel: object.spec.replicas >= 2", cel.replace("~", "\n")));

        assertThat(read().problems().stream().map(Problem::toString))
                .singleElement()
                .asString()
                .startsWith(labs.resolve("web/lab.yaml") + ":" + place + ":")
                .endsWith("did you mean `replicas`?");
    }

    @Test
    void reportsTenMistakesTogetherEachAtItsPlace() throws IOException {
        write(TEN_MISTAKES);

        assertThat(read().problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message()))
                .containsExactlyInAnyOrder(
                        "4:8 `en` is missing",
                        "5:21 unknown kind `Servise`; did you mean `Service`?",
                        "8:5 unknown key `point`; did you mean `points`?",
                        "7:5 `points` is missing",
                        "11:11 unknown state `rolloutCompleted`; did you mean `rolloutComplete`?",
                        "14:18 undefined field `replicass`; did you mean `replicas`?",
                        "15:28 cannot compare string with int: `object.metadata.name` is string",
                        "16:40 {object.spec.x}: undefined field `x`; known: minReadySeconds, paused,"
                                + " progressDeadlineSeconds, replicas, revisionHistoryLimit, selector, strategy, template",
                        "19:9 requires the unknown check `mani`; did you mean `many`?",
                        "22:12 unknown probe `htpp`; did you mean `http`?",
                        "29:9 there are two checks `many`",
                        "33:21 expected true or false, found int");
    }

    @Test
    void reportsAllProblemsTogether() throws IOException {
        write(GOOD.replace("points: 2", "points: none").replace("60s", "soon"));
        Files.delete(labs.resolve("web/task.en.md"));

        assertThat(read().problems()).hasSize(3);
    }

    @Test
    void reportsYamlThatCannotBeRead() throws IOException {
        write("id: [web\nlesson: x");

        assertThat(read().problems()).hasSizeGreaterThanOrEqualTo(1);
    }

    private InvalidLabs read() {
        return catchThrowableOfType(InvalidLabs.class, () -> new LabReader(BundledSchema.bundled()).readAll(labs));
    }

    private void write(String yaml) throws IOException {
        Path folder = Files.createDirectories(labs.resolve("web/solution")).getParent();
        Files.writeString(folder.resolve("lab.yaml"), yaml);
        for (String name : List.of("task", "solution/commentary")) {
            for (String language : List.of("ko", "en")) {
                Files.writeString(folder.resolve(name + "." + language + ".md"), name + "." + language);
            }
        }
    }
}
