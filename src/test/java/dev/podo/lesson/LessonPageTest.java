package dev.podo.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import dev.podo.people.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LessonPageTest {

    @Test
    void aLessonCanBeReadInBothLanguages() {
        given().get("/ko/lessons/pod").then().statusCode(200).body(containsString("<h1>파드</h1>"));
        given().get("/en/lessons/pod")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "private, no-cache")
                .body(containsString("<h1>Pod</h1>"))
                .body(containsString("href=\"#try\""))
                .body(containsString("href=\"/en/labs/pod-first\""));
    }

    @Test
    void anUnchangedPageAnswers304WithoutABody() {
        String tag = given().get("/en/lessons/pod").header("ETag");

        given().header("If-None-Match", tag)
                .get("/en/lessons/pod")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        given().header("If-None-Match", tag).get("/ko/lessons/pod").then().statusCode(200);
    }

    @Test
    void aPageFromMemoryIsTheSameWithTheSameHeaders() {
        Response rendered = given().queryParam("fresh", "1").get("/en/lessons/service");
        given().get("/en/lessons/service");
        Response remembered = given().get("/en/lessons/service");

        assertThat(remembered.asString()).isEqualTo(rendered.asString().replaceAll("(\\?|%3F)fresh(=|%3D|&#61;)1", ""));
        for (String header : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Cache-Control",
                "Content-Type")) {
            assertThat(remembered.header(header)).as(header).isEqualTo(rendered.header(header));
        }
        assertThat(remembered.cookie("podo-language")).isEqualTo("en");
    }

    @Test
    void whoIsSignedInNeverGetsAPageFromMemoryNorLeavesOneThere() {
        Person person = Person.signedUp("memory");

        assertThat(person.browse().get("/ko/lessons/secret").asString()).contains(person.name());
        assertThat(given().get("/ko/lessons/secret").asString()).doesNotContain(person.name());
        assertThat(person.browse().get("/ko/lessons/secret").asString()).contains(person.name());
    }

    @Test
    void anUnknownLessonAnswers404() {
        given().get("/en/lessons/nothing").then().statusCode(404);
    }
}
