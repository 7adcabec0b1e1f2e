package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.podo.people.Person;
import dev.podo.text.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The solution of a lab before and after its learner has asked for it. */
@QuarkusTest
class GiveUpTest {

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

        assertThat(attempts.one(person.id(), after, Language.EN).orElseThrow().counted())
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
        person.submit(LAB, LAB + "/solution", form).then().statusCode(303);
        return person.browse().get(LAB);
    }

    private String graded(int score) {
        return GradedAttempt.of(person.id(), PodFirst.LAB, score, 10);
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
