package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab of which one check deletes what was submitted and submits it again: the data of a claim outlives even that. */
class RecoveryIT {

    private static final String LAB = "volume-outlives-pod";
    private static final byte[] NOTHING = {};

    @TempDir
    static Path data;

    private static Installation installation;
    private static PodoServer server;

    @BeforeAll
    static void start() throws IOException {
        Path labs = data.resolve("labs");
        copy(Path.of("labs", LAB), labs.resolve(LAB));
        Path lab = labs.resolve(LAB).resolve("lab.yaml");
        Files.writeString(
                lab,
                Files.readString(lab)
                        .replace("probe: survivesPodDeletion", "probe: recovery")
                        .replace("file: /data/podo.txt, all: true}", "file: /data/podo.txt}")
                        .replace("    requires: [ready, bound]\n", ""));
        installation = new Installation("recovery");
        server = PodoServer.started(
                data, installation.name(), "podo.lab.directory=" + labs, "podo.attempt.heartbeat=PT0.5S");
    }

    @AfterAll
    static void remove() {
        server.close();
        installation.close();
    }

    @Test
    void what_was_submitted_comes_back_with_its_data() throws IOException {
        var learner = Learner.signedUp("Recovery");

        assertThat(recovery(learner.grade(LAB, NOTHING)).getString("code")).isEqualTo("nothing-kept");

        JsonPath first = learner.grade(LAB, solution());
        assertRecovered(first);
        // Whoever then works on with kubectl has not submitted anything else.
        assertRecovered(learner.grade(LAB, NOTHING));

        JsonPath lost = recovery(learner.grade(LAB, rejected("empty-dir")));
        assertThat(lost.getString("code")).as(lost.prettify()).isEqualTo("data-gone");
        assertThat(lost.getString("probe.result.missing")).isEqualTo("[]");
        assertThat(lost.getString("probe.result.read")).isEmpty();
        learner.closeSandbox();
    }

    @Test
    void what_was_taken_away_before_a_crash_comes_back() throws IOException {
        var learner = Learner.signedUp("Crash");
        assertRecovered(learner.grade(LAB, solution()));
        var sandbox =
                new SandboxShell(installation.containerOf(learner.sandbox().getString("id")));
        String attempt = learner.submit(LAB, NOTHING);
        learner.awaitObserving(attempt);

        server.kill();
        sandbox.run("kubectl --namespace learner delete deployment store --now", "");
        server.start();

        assertRecovered(learner.awaitFinished(attempt));
        learner.closeSandbox();
    }

    private static void assertRecovered(JsonPath attempt) {
        assertThat(attempt.getString("state")).as(attempt.prettify()).isEqualTo("graded");
        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(attempt.getInt("points"));
        JsonPath recovery = recovery(attempt);
        assertThat(recovery.getString("probe.result.deleted")).isEqualTo("[Deployment/store]");
        assertThat(recovery.getString("probe.result.restored")).isEqualTo("[Deployment/store]");
        assertThat(recovery.getString("probe.result.read"))
                .isNotEmpty()
                .isEqualTo(recovery.getString("probe.result.written"));
    }

    private static JsonPath recovery(JsonPath attempt) {
        attempt.setRootPath("checks.find { it.id == 'outlives' }");
        return attempt;
    }

    private static byte[] solution() throws IOException {
        return Files.readAllBytes(Path.of("labs", LAB, "solution", "store.yaml"));
    }

    private static byte[] rejected(String file) throws IOException {
        return Files.readAllBytes(Path.of("labs", LAB, "rejected", file + ".yaml"));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
