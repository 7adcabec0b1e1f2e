package dev.podo.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.podo.people.Person;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without Docker there are no clusters, but there is a course. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoDockerIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @TempDir
    static Path data;

    private PodoServer server;
    private Person learner;

    @BeforeAll
    void start() {
        server = PodoServer.started(
                data, "podo-test-no-docker", "podo.sandbox.docker-host=unix:///nonexistent/docker.sock");
        learner = Person.signedUp("Docker");
        await("the server to have looked for Docker")
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/en/labs/pod-first").asString().contains("apt-get install docker.io"));
    }

    /** Last of all: what was refused left no trace, neither in the database nor page by page in the log. */
    @AfterAll
    void nothing_was_stored_and_the_log_is_quiet() {
        try {
            String log = server.log();
            server.stop();
            assertThat(server.rows("sandbox")).isZero();
            assertThat(server.rows("attempt")).isZero();
            assertThat(server.rows("preparation")).isZero();
            assertThat(server.rows("scheduled_tasks")).isZero();
            assertThat(log).doesNotContain("\tat ").doesNotContain("ERROR");
            assertThat(log.lines().filter(line -> line.contains("docker")))
                    .as("lines about Docker, for which the server looks every second")
                    .hasSizeLessThan(3);
        } finally {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | 응답하는 Docker Engine이 없습니다",
                "en | no Docker Engine answers",
            })
    void lessons_and_labs_are_served_and_say_what_is_missing(String language, String missing) {
        given().get("/" + language + "/lessons/pod").then().statusCode(200);
        given().get("/" + language + "/labs/pod-first")
                .then()
                .statusCode(200)
                .body(containsString(missing))
                .body(containsString("sudo apt-get install docker.io"));
        learner.browse()
                .get("/" + language + "/labs/pod-first")
                .then()
                .statusCode(200)
                .body(containsString(missing));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | hello | 여기에서 더 고칠 것은 없습니다",
                "en | hello | Nothing here needs mending",
                "en | hallo | This manifest holds no Pod named hello",
                "en | He_llo | One problem was found",
            })
    void a_manifest_is_previewed(String language, String name, String said) {
        Response page = given().get("/" + language + "/labs/pod-first");
        var token = TOKEN.matcher(page.asString());
        assertThat(token.find()).isTrue();
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookies(page.cookies())
                .formParam("csrf-token", token.group(1))
                .formParam("manifests", PodFirst.text().replace("name: hello", "name: " + name))
                .post("/" + language + "/labs/pod-first/preview")
                .then()
                .statusCode(200)
                .body(containsString(said))
                .body(containsString("name: " + name));
    }

    @Test
    void the_api_previews_a_manifest_too() {
        learner.call()
                .contentType("application/yaml")
                .body(PodFirst.solution())
                .post("/api/labs/pod-first/preview")
                .then()
                .statusCode(200)
                .body("checks.find { it.id == 'label' }.state", equalTo("holds"))
                .body("checks.find { it.id == 'ready' }.state", equalTo("needs-cluster"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void asking_for_a_cluster_says_what_is_missing(String language) {
        assertUnavailable(learner.call().header("Accept-Language", language).put("/api/sandbox"), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void submitting_says_what_is_missing(String language) {
        assertUnavailable(
                learner.call()
                        .header("Accept-Language", language)
                        .contentType("application/yaml")
                        .body(PodFirst.solution())
                        .post("/api/labs/pod-first/attempts"),
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void preparing_a_lab_says_what_is_missing(String language) {
        assertUnavailable(
                learner.call()
                        .header("Accept-Language", language)
                        .contentType("application/json")
                        .post("/api/labs/pod-first/setup"),
                language);
    }

    @Test
    void the_sandbox_is_told_to_be_closed_and_why() {
        learner.call()
                .get("/api/sandbox")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("reason", equalTo("sandbox_docker_missing"));
    }

    private static void assertUnavailable(Response response, String language) {
        response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .body("type", equalTo("/problems/sandbox-unavailable"))
                .body("detail", containsString(language.equals("ko") ? "응답하는" : "no Docker Engine answers"));
    }
}
