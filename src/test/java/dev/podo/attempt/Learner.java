package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.people.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;

/** Someone who works on labs through the API alone. */
record Learner(Person person) {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration GRADE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Some states last only for a moment. */
    private static final Duration SHORT_POLL = Duration.ofMillis(50);

    static Learner signedUp(String prefix) {
        return new Learner(Person.signedUp(prefix));
    }

    /** Opens the sandbox and waits until it is leased. */
    void openSandbox() {
        askForSandbox();
        await("the sandbox is leased").atMost(BOOT).pollInterval(POLL).until(() -> {
            JsonPath sandbox = sandbox();
            assertThat(sandbox.getString("reason")).isNull();
            return "leased".equals(sandbox.getString("state"));
        });
    }

    /** Opens the sandbox without waiting for it. */
    JsonPath askForSandbox() {
        return person.call()
                .put("/api/sandbox")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    JsonPath sandbox() {
        return person.call()
                .get("/api/sandbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath awaitSandbox(String state) {
        return await("the sandbox is " + state)
                .atMost(BOOT)
                .pollInterval(POLL)
                .until(this::sandbox, sandbox -> state.equals(sandbox.getString("state")));
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

    /** Submits and returns the attempt's id. */
    String submit(String lab, byte[] manifest) {
        return post(lab, manifest).then().statusCode(202).extract().path("id");
    }

    JsonPath attempt(String id) {
        return person.call()
                .get("/api/attempts/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitObserving(String id) {
        await("the attempt is observing").atMost(GRADE).pollInterval(SHORT_POLL).until(() -> "observing"
                .equals(attempt(id).getString("state")));
    }

    JsonPath awaitFinished(String id) {
        return await("the attempt is finished")
                .atMost(GRADE)
                .pollInterval(POLL)
                .until(() -> attempt(id), attempt -> !Set.of("queued", "observing")
                        .contains(attempt.getString("state")));
    }

    /** Asks for a lab to be prepared. */
    void prepare(String lab) {
        ask(person.call(), lab);
    }

    /** Asks for what a lab has in the cluster to be taken away, and for the lab to be prepared anew. */
    void startOver(String lab) {
        ask(person.call().queryParam("anew", true), lab);
    }

    private static void ask(RequestSpecification call, String lab) {
        call.contentType("application/json")
                .post("/api/labs/{lab}/setup", lab)
                .then()
                .statusCode(202);
    }

    JsonPath setup(String lab) {
        return person.call()
                .queryParam("lang", "en")
                .get("/api/labs/{lab}/setup", lab)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** How it stands once nothing is under way any more. */
    JsonPath awaitPrepared(String lab) {
        return await("the lab is prepared, or not")
                .atMost(BOOT)
                .pollInterval(POLL)
                .until(() -> setup(lab), setup -> !setup.getString("state").equals("preparing"));
    }

    /** Submits and waits for the end of the attempt. */
    JsonPath grade(String lab, byte[] manifest) {
        return awaitFinished(submit(lab, manifest));
    }
}
