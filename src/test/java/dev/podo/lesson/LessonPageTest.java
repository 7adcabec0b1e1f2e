package dev.podo.lesson;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
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
    void anUnknownLessonAnswers404() {
        given().get("/en/lessons/nothing").then().statusCode(404);
    }
}
