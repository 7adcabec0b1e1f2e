package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.people.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Someone who works on labs through the API alone. */
record Learner(Person person) {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration GRADE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(500);

    static Learner signedUp(String prefix) {
        return new Learner(Person.signedUp(prefix));
    }

    /** Opens the sandbox and waits until it is leased. */
    void openSandbox() {
        person.call().put("/api/sandbox").then().statusCode(202);
        await("the sandbox is leased").atMost(BOOT).pollInterval(POLL).until(() -> {
            JsonPath sandbox = person.call().get("/api/sandbox").jsonPath();
            assertThat(sandbox.getString("reason")).isNull();
            return "leased".equals(sandbox.getString("state"));
        });
    }

    void closeSandbox() {
        person.call().delete("/api/sandbox").then().statusCode(204);
    }

    Response post(String lab, byte[] manifest) {
        return person.call()
                .queryParam("lang", "en")
                .contentType("application/yaml")
                .body(manifest)
                .post("/api/labs/{lab}/attempts", lab);
    }

    /** Submits and waits for the end of the attempt. */
    JsonPath grade(String lab, byte[] manifest) {
        String id = post(lab, manifest).then().statusCode(202).extract().path("id");
        return await("the attempt is finished")
                .atMost(GRADE)
                .pollInterval(POLL)
                .until(
                        () -> person.call().get("/api/attempts/{id}", id).jsonPath(),
                        attempt -> !Set.of("queued", "observing").contains(attempt.getString("state")));
    }

    static List<String> checks(JsonPath attempt, String state) {
        return attempt.getList("checks.findAll { it.state == '" + state + "' }.id", String.class);
    }
}
