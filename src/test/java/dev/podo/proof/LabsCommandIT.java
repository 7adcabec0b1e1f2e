package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as authors run them: by the packaged server, in a process of its own. */
class LabsCommandIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final long MINUTES = 10;

    @TempDir
    Path directory;

    private Path report;
    private File output;

    @BeforeEach
    void makeALab() {
        report = directory.resolve("labs.json");
        output = directory.resolve("output.txt").toFile();
        assertThat(run("new", "brand-new")).as("exit code: " + said()).isZero();
    }

    /** In one run, since most of its time goes into the start of clusters. */
    @Test
    void labs_prove_themselves_and_what_is_wrong_is_found() throws Exception {
        assertThat(run("new", "varied")).as(said()).isZero();
        drawNames(directory.resolve("labs/varied"));
        copy(Path.of("src/test/resources/setup/labs/red-shop"), directory.resolve("labs/red-shop"));
        waitLess("brand-new");
        waitLess("varied");
        assertThat(run("lint")).as(said()).isZero();

        int exit = run("check", "--sandboxes", "3", "--runs", "1", "--mutants", "1");

        assertThat(exit).as(said()).isEqualTo(1);
        JsonPath found = JsonPath.from(Files.readString(report));
        assertThat(found.getString("kubernetes")).isNotBlank();
        assertThat(found.getString("flavour")).isNotBlank();
        assertThat(found.getInt("totals.falsePasses")).as(said()).isZero();
        assertThat(found.getInt("totals.falseFails")).as(said()).isZero();
        assertProvenAsItIs(found, "brand-new");
        assertProvenAsItIs(found, "red-shop");
        assertThat(said())
                .containsPattern("accepted/two-submissions.yaml \\(app=[a-z]+\\): 7 of 7")
                .containsPattern("accepted/refused-at-first.yaml \\(app=[a-z]+\\): not reached")
                .contains("a submission before the last one was refused");
    }

    private static void assertProvenAsItIs(JsonPath found, String lab) {
        Map<String, Object> report = found.getMap("labs.find { it.id == '" + lab + "' }");
        assertThat(report).containsEntry("mutants", 1).containsEntry("problems", List.of());
    }

    /** A mutant that never becomes ready is waited for as long as that. */
    private void waitLess(String lab) throws IOException {
        replace(directory.resolve("labs").resolve(lab).resolve("lab.yaml"), "within: 60s", "within: 25s");
    }

    private static void drawNames(Path lab) throws IOException {
        replace(lab.resolve("lab.yaml"), "allow:", "variants:\n  app: [grape, plum, peach, melon]\nallow:");
        replace(lab.resolve("lab.yaml"), "== 'web'", "== '${app}'");
        for (String file : List.of(
                "solution/deployment.yaml",
                "accepted/explicit-defaults.yaml",
                "accepted/reordered.yaml",
                "rejected/one-replica.yaml",
                "rejected/other-image.yaml")) {
            replace(lab.resolve(file), "app: web", "app: ${app}");
        }
        String solution = Files.readString(lab.resolve("solution/deployment.yaml"));
        Files.writeString(
                lab.resolve("accepted/two-submissions.yaml"),
                solution.replace("replicas: 2", "replicas: 1") + "# next submission\n" + solution);
        // A selector that does not select the template's own pods is nothing a cluster takes.
        Files.writeString(
                lab.resolve("accepted/refused-at-first.yaml"),
                solution.replaceFirst("app: .*", "app: other") + "# next submission\n" + solution);
    }

    @Test
    void a_broken_lab_is_told_of_before_anything_boots() throws Exception {
        Path lab = directory.resolve("labs/brand-new/lab.yaml");
        Files.writeString(lab, Files.readString(lab).replace("minutes: 10", "minutes: soon"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(said()).startsWith("labs/brand-new/lab.yaml:6:10: ").contains("whole number");
        assertThat(report).doesNotExist();
    }

    @Test
    void what_is_not_understood_is_told_apart_from_what_is_wrong() {
        assertThat(run("check", "no-such-lab")).isEqualTo(2);
        assertThat(said()).contains("no-such-lab", "brand-new");
        assertThat(run("new", "brand-new")).isEqualTo(2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void replace(Path file, String good, String bad) throws IOException {
        Files.writeString(file, Files.readString(file).replace(good, bad));
    }

    private int run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Dpodo.lab.directory=" + directory.resolve("labs"),
                "-Dpodo.proof.report=" + report,
                "-Dpodo.sandbox.installation=podo-test-labs-"
                        + ProcessHandle.current().pid(),
                "-jar",
                JAR.toString(),
                "labs"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("it ended")
                    .isTrue();
            return process.exitValue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(output.toPath());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
