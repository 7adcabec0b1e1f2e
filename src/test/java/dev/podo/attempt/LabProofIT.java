package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every lab proves itself on a real cluster, through the API alone. */
@QuarkusTest
class LabProofIT {

    private static final String FAILS = "# fails:";

    @Inject
    LabCatalog labs;

    @TestFactory
    Stream<DynamicNode> labs_grade_as_they_promise() {
        return labs.all().stream().map(lab -> {
            Learner learner = Learner.signedUp("proof");
            List<DynamicTest> proof = new ArrayList<>();
            proof.add(dynamicTest("opens a sandbox", learner::openSandbox));
            proof.add(dynamicTest("an untouched sandbox scores nothing", () -> scoresNothing(learner, lab)));
            files(lab, "solution").forEach(file -> proof.add(full(learner, lab, file)));
            files(lab, "accepted").forEach(file -> proof.add(full(learner, lab, file)));
            files(lab, "rejected").forEach(file -> proof.add(failsAsNamed(learner, lab, file)));
            files(lab, "solution").forEach(file -> proof.add(full(learner, lab, file)));
            proof.add(dynamicTest("closes the sandbox", learner::closeSandbox));
            return dynamicContainer(lab.id(), proof);
        });
    }

    private static void scoresNothing(Learner learner, Lab lab) {
        JsonPath attempt = learner.grade(lab.id(), new byte[0]);
        assertThat(attempt.getString("state")).isEqualTo("graded");
        assertThat(attempt.getInt("score")).isZero();
    }

    private static DynamicTest full(Learner learner, Lab lab, Path file) {
        return dynamicTest("full marks for " + file.getFileName(), () -> {
            JsonPath attempt = learner.grade(lab.id(), Files.readAllBytes(file));
            assertThat(attempt.getString("state")).isEqualTo("graded");
            assertThat(attempt.getBoolean("counted")).isTrue();
            assertThat(Learner.checks(attempt, "pass"))
                    .as(attempt.prettify())
                    .hasSize(lab.checks().size());
            assertThat(attempt.getInt("score")).isEqualTo(lab.points());
        });
    }

    private static DynamicTest failsAsNamed(Learner learner, Lab lab, Path file) {
        return dynamicTest("fails as named: " + file.getFileName(), () -> {
            JsonPath attempt = learner.grade(lab.id(), Files.readAllBytes(file));
            assertThat(attempt.getString("state")).as(attempt.prettify()).isEqualTo("graded");
            assertThat(Learner.checks(attempt, "fail"))
                    .as(attempt.prettify())
                    .containsExactlyInAnyOrderElementsOf(namedIn(file));
            assertThat(Learner.checks(attempt, "error")).isEmpty();
            assertThat(attempt.getInt("score")).isLessThan(lab.points());
        });
    }

    private static List<String> namedIn(Path file) throws IOException {
        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith(FAILS);
        return Stream.of(first.substring(FAILS.length()).split(","))
                .map(String::trim)
                .toList();
    }

    private static List<Path> files(Lab lab, String folder) {
        try (Stream<Path> files = Files.list(Path.of("labs", lab.id(), folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Lab " + lab.id() + " has no folder " + folder, e);
        }
    }
}
