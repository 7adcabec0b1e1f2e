package dev.podo.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.podo.attempt.GradedAttempt;
import dev.podo.lab.LabCatalog;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.lesson.Question;
import dev.podo.lesson.RightAnswers;
import dev.podo.people.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a learner does in lessons is kept, counted and told. */
@QuarkusTest
class ProgressTest {

    @Inject
    Lessons lessons;

    @Inject
    LabCatalog labs;

    @Inject
    ViewProgress progress;

    private Person person;

    @BeforeEach
    void signUp() {
        person = Person.signedUp("progress");
    }

    @Test
    void a_right_answer_is_kept_and_shown_with_every_explanation() {
        Lesson pod = lessons.find("pod").orElseThrow();
        Question question = pod.quiz().questions().get(0);

        answer(pod, question).then().statusCode(303).header("Location", endsWith("/lessons/pod#quiz-" + question.id()));

        String page = person.browse().get("/en/lessons/pod").asString();
        question.options()
                .forEach(option -> assertThat(page).contains(option.why().en()));
        assertThat(Person.signedUp("other").browse().get("/en/lessons/pod").asString())
                .doesNotContain(question.options().get(0).why().en());
        assertThat(progress.of(person.id()).lessons())
                .anySatisfy(lesson -> assertThat(lesson.right()).isOne());
    }

    @Test
    void a_wrong_try_later_takes_nothing_away() {
        Lesson pod = lessons.find("pod").orElseThrow();
        Question single = pod.quiz().questions().stream()
                .filter(question -> question.kind() == Question.Kind.SINGLE)
                .findFirst()
                .orElseThrow();
        String wrong = single.options().stream()
                .filter(option -> !option.correct())
                .findFirst()
                .orElseThrow()
                .id();

        answer(pod, single);
        person.submit("/en/lessons/pod", path(pod, single), Map.of("a", wrong))
                .then()
                .statusCode(303);

        assertThat(person.browse().get("/en/lessons/pod").asString()).contains("Not yet.");
        assertThat(progress.of(person.id()).lessons())
                .anySatisfy(lesson -> assertThat(lesson.right()).isOne());
    }

    @Test
    void nothing_chosen_is_told_and_not_kept() {
        Lesson pod = lessons.find("pod").orElseThrow();
        Question question = pod.quiz().questions().get(0);

        String told = person.submit("/en/lessons/pod", path(pod, question), Map.of("at-x", "{}", "a", "<b>"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(told).endsWith("/quiz/" + question.id() + "?#quiz-" + question.id());
        assertThat(progress.of(person.id()).isBegun()).isFalse();
    }

    @Test
    void who_is_not_signed_in_can_answer_and_nothing_is_kept() {
        Question question = lessons.find("pod").orElseThrow().quiz().questions().get(0);

        given().queryParams(RightAnswers.to(question))
                .get("/en/lessons/pod/quiz/" + question.id())
                .then()
                .statusCode(200)
                .body(containsString("verdict-right"));
        given().get("/en/lessons/pod").then().body(not(containsString("verdict-right")));
        given().get("/en/lessons/pod/quiz/nothing").then().statusCode(404);
    }

    @Test
    void reading_leads_on_and_the_place_is_found_again() {
        person.submit("/ko/lessons/pod", "/ko/lessons/pod/read", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString("/ko/lessons/"));
        person.submit("/ko/lessons/pod", "/ko/lessons/pod/place", Map.of("section", "try"))
                .then()
                .statusCode(204);
        person.submit("/ko/lessons/pod", "/ko/lessons/pod/place", Map.of("section", "no-such-section"))
                .then()
                .statusCode(204);

        person.browse().get("/ko/progress").then().statusCode(200).body(containsString("/ko/lessons/pod#try"));
        person.browse().get("/ko/lessons/pod").then().body(containsString("이 레슨을 읽었습니다."));
    }

    @Test
    void the_page_is_its_owners_alone() {
        given().redirects().follow(false).get("/en/progress").then().statusCode(303);
    }

    @Test
    void who_has_done_everything_gets_a_certificate_that_others_can_look_up() {
        for (Lesson lesson : lessons.all()) {
            assertThat(person.browse().get("/en/progress").asString()).doesNotContain("/en/certificates/");
            person.submit("/en/lessons/pod", "/en/lessons/" + lesson.id() + "/read", Map.of());
            lesson.quiz()
                    .questions()
                    .forEach(question -> answer(lesson, question).then().statusCode(303));
            for (String lab : lesson.labs()) {
                int points = labs.find(lab).orElseThrow().points();
                GradedAttempt.of(person.id(), lab, points, points);
            }
        }

        Matcher link = Pattern.compile("/en/certificates/([A-Z0-9-]{14})")
                .matcher(person.browse().get("/en/progress").asString());
        assertThat(link.find()).isTrue();
        assertThat(person.browse().get("/en/progress").asString()).contains(link.group());
        given().get("/ko/certificates/" + link.group(1).toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body(containsString(person.name()));
        given().queryParam("code", " " + link.group(1).toLowerCase(Locale.ROOT).replace('-', ' '))
                .get("/en/certificates")
                .then()
                .statusCode(200)
                .body(containsString("genuine"), containsString(person.name()));
    }

    @Test
    void a_certificate_that_was_never_issued_is_told_as_such() {
        given().get("/ko/certificates/AAAA-AAAA-AAAA").then().statusCode(404);
        given().queryParam("code", "<b>AAAA AAAA AAAA")
                .get("/en/certificates")
                .then()
                .statusCode(200)
                .body(containsString("No certificate of this server"), containsString("&lt;b&gt;AAAA"));
    }

    private Response answer(Lesson lesson, Question question) {
        return person.submit("/en/lessons/" + lesson.id(), path(lesson, question), RightAnswers.to(question));
    }

    private static String path(Lesson lesson, Question question) {
        return "/en/lessons/" + lesson.id() + "/quiz/" + question.id();
    }
}
