package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.people.Person;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a learner does with sandbox and attempts, by the API. */
record Attempts(Person learner) {

    /** All points of the lab that these tests submit to. */
    static final int FULL_MARKS = 10;

    private static final String LAB = "pod-first";
    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration GRADING = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    static Attempts ofNewLearner(String prefix) {
        return new Attempts(Person.signedUp(prefix));
    }

    static String solution() {
        try {
            return Files.readString(Path.of("labs", LAB, "solution", "pod.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Right too, but its pod takes its time to become ready: long enough to break something meanwhile. */
    static String slowSolution() {
        return solution() + """
                      readinessProbe:
                        httpGet: {path: /, port: 80}
                        initialDelaySeconds: 8
                        periodSeconds: 1
                """;
    }

    JsonPath openSandbox() {
        return learner.call()
                .put("/api/sandbox")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    JsonPath sandbox() {
        return learner.call()
                .get("/api/sandbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void closeSandbox() {
        learner.call().delete("/api/sandbox").then().statusCode(204);
    }

    /** Opens the learner's sandbox and returns its id once it is leased. */
    String leasedSandbox() {
        openSandbox();
        return awaitSandbox("leased").getString("id");
    }

    JsonPath awaitSandbox(String state) {
        return await("the sandbox to be " + state)
                .atMost(BOOT)
                .pollInterval(POLL)
                .until(this::sandbox, sandbox -> sandbox.getString("state").equals(state));
    }

    /** Submits and returns the attempt's id. */
    String submit(String manifest) {
        return learner.call()
                .contentType("application/yaml")
                .body(manifest.getBytes(StandardCharsets.UTF_8))
                .post("/api/labs/" + LAB + "/attempts")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
    }

    JsonPath attempt(String id) {
        return learner.call()
                .get("/api/attempts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitObserving(String id) {
        await("the attempt to be observing")
                .atMost(GRADING)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> attempt(id).getString("state"), "observing"::equals);
    }

    JsonPath awaitFinished(String id) {
        return await("the attempt to be finished")
                .atMost(GRADING)
                .pollInterval(POLL)
                .until(() -> attempt(id), view -> !List.of("queued", "observing")
                        .contains(view.getString("state")));
    }

    static void assertFullMarks(JsonPath attempt) {
        assertThat(attempt.getString("state")).as(attempt::prettify).isEqualTo("graded");
        assertThat(attempt.getInt("score")).as(attempt::prettify).isEqualTo(FULL_MARKS);
        assertThat(attempt.getBoolean("counted")).isTrue();
    }
}
