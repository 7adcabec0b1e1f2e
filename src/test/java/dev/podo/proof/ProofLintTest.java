package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofLintTest {

    @TempDir
    Path directory;

    private LabFolders labs;

    @BeforeEach
    void makeALab() throws IOException {
        labs = new LabFolders(directory.resolve("labs"));
        NewLab.create(labs.directory(), "new-lab", "deployment");
    }

    @Test
    void every_lab_here_is_fit_for_its_proof() {
        LabFolders shipped = new LabFolders(Path.of("labs").toAbsolutePath());

        assertThat(shipped.lint(shipped.ids())).isEmpty();
    }

    @Test
    void a_new_lab_has_no_problems() {
        assertThat(labs.lint(labs.ids())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejected/one-replica.yaml|# fails: ready|# fails ready|1:1: expected a first line",
                "rejected/one-replica.yaml|# fails: ready|# fails: raedy|1:10: unknown check `raedy`",
                "rejected/other-label.yaml|# fails: label|# fails: ready"
                        + "|labs/new-lab/lab.yaml:55:1: no file in rejected/ fails the check `label`",
                "rejected/other-label.yaml|kind: Deployment|kind: Pod|2:13: ",
                "accepted/reordered.yaml|replicas: 2|replica: 2|14:3: ",
                "solution/deployment.yaml|image:|imagee:|labs/new-lab/solution/deployment.yaml:17:11: ",
                "lab.yaml|within: 60s|within: 600s|from 1s to 180s",
            })
    void a_mistake_is_shown_with_its_place(String file, String good, String bad, String problem) throws IOException {
        Path path = labs.of("new-lab").resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(good, bad));

        assertThat(labs.lint(labs.ids())).anySatisfy(line -> assertThat(line).contains(problem));
    }

    @Test
    void a_part_of_the_proof_that_is_missing_is_a_problem() throws IOException {
        Files.move(
                labs.of("new-lab").resolve("solution/deployment.yaml"),
                labs.of("new-lab").resolve("solution/deployment.yml"));

        assertThat(labs.lint(labs.ids()))
                .anySatisfy(line -> assertThat(line).contains("solution:1:1: expected at least one manifest"))
                .anySatisfy(line -> assertThat(line).contains("deployment.yml:1:1: nobody reads this file"));
    }

    @Test
    void a_declared_mutant_must_exist_and_say_why() throws IOException {
        Files.writeString(labs.of("new-lab").resolve(EqualMutants.FILE), """
                - {mutant: "replicas-fewer:deployment/web", why: "for the test"}
                - {mutant: "replicas-fewest:deployment/web", why: "for the test"}
                - {mutant: "replicas-zero:deployment/web"}
                """);

        assertThat(labs.lint(labs.ids()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("equal-mutants.yaml:2:12", "did you mean `replicas-fewer"),
                        second -> assertThat(second).contains("equal-mutants.yaml:3:3", "expected `mutant` and `why`"));
    }

    @Test
    void each_of_several_submissions_is_checked_at_its_place() throws IOException {
        Path file = labs.of("new-lab").resolve("accepted/reordered.yaml");
        String manifest = Files.readString(file);
        long lines = manifest.lines().count();
        Files.writeString(
                file,
                manifest + "# next submission\n" + manifest.replace("replicas:", "replica:") + "# next submission\n");

        assertThat(labs.lint(labs.ids()))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("labs/new-lab/accepted/reordered.yaml:" + (lines + 1 + 14) + ":3: "),
                        second -> assertThat(second)
                                .startsWith(
                                        "labs/new-lab/accepted/reordered.yaml:" + (2 * lines + 3) + ":1: expected at"));
    }

    @Test
    void placeholders_of_proof_files_are_filled_in() throws IOException {
        Path lab = labs.of("new-lab");
        replace(lab.resolve("lab.yaml"), "allow:", "variants:\n  app: [grape, plum]\nallow:");
        replace(lab.resolve("lab.yaml"), "== 'web'", "== '${app}'");
        for (String file : List.of("solution/deployment.yaml", "accepted/reordered.yaml")) {
            replace(lab.resolve(file), "app: web", "app: ${app}");
        }
        Files.writeString(lab.resolve(EqualMutants.FILE), """
                - {mutant: "pod-label-off:deployment/${app}:app", why: "for the test"}
                """);
        replace(lab.resolve("accepted/explicit-defaults.yaml"), "app: web", "app: ${plum}");

        assertThat(labs.lint(labs.ids()))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("labs/new-lab/accepted/explicit-defaults.yaml:")
                        .contains("`${plum}` stands for nothing"))
                .isNotEmpty();

        replace(lab.resolve("accepted/explicit-defaults.yaml"), "${plum}", "${app}");
        assertThat(labs.lint(labs.ids()))
                .singleElement()
                .asString()
                .startsWith("labs/new-lab/equal-mutants.yaml:1:12: the solution has no mutant")
                .contains("deployment/grape");
    }

    @Test
    void a_new_lab_never_overwrites_another() throws IOException {
        Map<Path, String> before = contents();

        assertThatThrownBy(() -> NewLab.create(labs.directory(), "new-lab", "pod"))
                .isInstanceOf(CheckOptions.Usage.class)
                .hasMessageContaining("new-lab");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"../up", "Upper", "a--b", "-a", "a/b"})
    void what_is_no_id_makes_no_lab(String id) throws IOException {
        assertThatThrownBy(() -> NewLab.create(labs.directory(), id, "pod"))
                .isInstanceOf(CheckOptions.Usage.class)
                .hasMessageContaining(id);
        assertThat(labs.ids()).isEqualTo(List.of("new-lab"));
    }

    private static void replace(Path file, String good, String bad) throws IOException {
        Files.writeString(file, Files.readString(file).replace(good, bad));
    }

    private Map<Path, String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(labs.directory())) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
    }
}
