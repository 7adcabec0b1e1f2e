package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.podo.people.Person;
import dev.podo.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The solution of a lab before and after its learner has asked for it. */
@QuarkusTest
class GiveUpTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String LAB = "/en/labs/" + PodFirst.LAB;

    @Inject
    ViewAttempts attempts;

    private Person person;

    @BeforeEach
    void signUp() {
        person = Person.signedUp("give-up");
    }

    @Test
    void the_solution_does_not_leave_the_server_before() {
        assertThat(text(person.browse().get(LAB))).doesNotContain(solution());
        assertThat(text(person.browse().get("/ko/labs/pod-first"))).doesNotContain(solution());
        for (String path : new String[] {"/api/labs", "/api/labs/pod-first/setup", "/q/openapi"}) {
            assertThat(json(person.call().get(path))).doesNotContain(solution());
        }
        assertThat(json(person.call().contentType("application/yaml").post("/api/labs/pod-first/preview")))
                .doesNotContain(solution());
        person.browse().get(LAB + "/solution").then().statusCode(equalTo(404));
        person.call().get("/api/labs/pod-first/solution").then().statusCode(404);
    }

    @Test
    void without_a_tick_nothing_happens() {
        assertThat(text(giveUp(Map.of()))).doesNotContain(solution());
        assertThat(text(person.browse().get(LAB))).doesNotContain(solution());
    }

    @Test
    void who_has_given_up_sees_the_solution_and_nobody_else_does() {
        Person other = Person.signedUp("give-up");

        assertThat(text(giveUp(Map.of("sure", "true")))).contains(solution(), "You looked at it before");

        assertThat(text(person.browse().get(LAB)))
                .contains(solution())
                .doesNotContain("Later attempts at this lab need not count.");
        assertThat(text(other.browse().get(LAB))).doesNotContain(solution());
        assertThat(text(person.browse().get("/en/labs/service-stable-address")))
                .contains("Later attempts at this lab need not count.");
    }

    @Test
    void later_attempts_are_graded_but_do_not_count() {
        String before = graded(7);
        giveUp(Map.of("sure", "true"));
        String after = graded(10);

        person.call().get("/api/attempts/" + before).then().body("counted", equalTo(true));
        person.call()
                .get("/api/attempts/" + after)
                .then()
                .body("score", equalTo(10))
                .body("counted", equalTo(false));
        person.call().get("/api/labs").then().body("find { it.id == 'pod-first' }.best", equalTo(7));
        assertThat(text(person.browse().get("/en/labs"))).contains("7 / 10").doesNotContain("10 / 10");
        assertThat(text(person.browse().get("/en/attempts"))).containsOnlyOnce("Practice");
        assertThat(text(person.browse().get("/en/attempts/" + after))).contains("is graded, but does not count");
    }

    @Test
    void a_second_time_changes_nothing() {
        giveUp(Map.of("sure", "true"));
        String after = graded(3);
        giveUp(Map.of("sure", "true"));

        assertThat(attempts.one(learner(), after, Language.EN).orElseThrow().counted())
                .isFalse();
    }

    @Test
    void who_has_solved_the_lab_sees_the_solution_and_has_nothing_to_give_up() {
        graded(10);

        assertThat(text(person.browse().get(LAB)))
                .contains(solution())
                .doesNotContain("Later attempts at this lab need not count.")
                .doesNotContain("You looked at it before");
    }

    private Response giveUp(Map<String, String> form) {
        RequestSpecification visit = person.browse();
        Response page = visit.get(LAB);
        Matcher token = TOKEN.matcher(page.asString());
        assertThat(token.find()).isTrue();
        Cookies cookies = page.detailedCookies();
        return person.browse()
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token.group(1))
                .formParams(form)
                .redirects()
                .follow(true)
                .post(LAB + "/solution");
    }

    /** An attempt that was graded just now, as the queue would leave it. */
    private String graded(int score) {
        String learner = learner();
        var attempt = new AttemptEntity();
        attempt.id = UUID.randomUUID().toString();
        attempt.learner = learner;
        attempt.lab = PodFirst.LAB;
        attempt.state = AttemptState.GRADED;
        attempt.manifest = "";
        attempt.createdAt = Instant.now();
        attempt.startedAt = attempt.createdAt;
        attempt.finishedAt = attempt.createdAt;
        var grade = new GradeEntity();
        grade.id = UUID.randomUUID().toString();
        grade.attempt = attempt.id;
        grade.version = 1;
        grade.score = score;
        grade.points = 10;
        grade.outcomes = "[]";
        grade.evidence =
                "{\"elapsedMillis\":0,\"objects\":[],\"leftOut\":0,\"probes\":{},\"holdingMillis\":{},\"logs\":{}}";
        grade.createdAt = attempt.createdAt;
        QuarkusTransaction.requiringNew().run(() -> {
            attempt.persist();
            grade.persist();
        });
        return attempt.id;
    }

    private String learner() {
        return person.call().get("/api/accounts/me").then().extract().path("id");
    }

    private static String solution() {
        return PodFirst.text().strip();
    }

    private static String json(Response response) {
        return response.asString().replace("\\n", "\n").replace("\\\"", "\"");
    }

    /** What a reader sees of a page. */
    private static String text(Response page) {
        return page.then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
