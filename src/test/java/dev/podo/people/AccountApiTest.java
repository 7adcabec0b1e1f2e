package dev.podo.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountApiTest {

    @Test
    void signing_up_answers_with_the_account_and_never_with_the_password() {
        post("{\"name\":\"  김 포도 %d \",\"password\":\"correct horse\",\"language\":\"ko\"}"
                        .formatted(System.nanoTime()))
                .statusCode(201)
                .header("Location", endsWith("/api/accounts/me"))
                .body("role", equalTo("learner"))
                .body(not(containsString("correct horse")));
    }

    @Test
    void a_taken_name_is_a_conflict_in_whatever_case() {
        Person person = Person.signedUp("Grape");
        given().contentType(ContentType.JSON)
                .body(Map.of("name", person.name().toUpperCase(), "password", "something long", "language", "en"))
                .post("/api/accounts?lang=en")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/name-taken"))
                .body("detail", containsString("is taken"));
    }

    @Test
    void every_faulty_field_is_named() {
        post("{\"name\":\"a\",\"password\":\"short\",\"language\":\"fr\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", allOf(hasItem("name"), hasItem("password"), hasItem("language")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\\u202eb", "a\\u0000b", "a\\u200bb", "\\ud800ab", "   ", "a\\nb"})
    void names_that_deceive_the_eye_are_refused(String name) {
        post("{\"name\":\"%s\",\"password\":\"long enough\",\"language\":\"ko\"}".formatted(name))
                .statusCode(422)
                .body("errors.field", hasItem("name"));
    }

    @Test
    void a_password_that_bcrypt_would_cut_is_refused() {
        post("{\"name\":\"바이트\",\"password\":\"%s\",\"language\":\"ko\"}".formatted("가".repeat(25)))
                .statusCode(422)
                .body("errors[0].message", containsString("72바이트"));
    }

    @Test
    void nobody_becomes_an_instructor_by_asking() {
        post("{\"name\":\"sly\",\"password\":\"long enough\",\"language\":\"ko\",\"role\":\"instructor\"}")
                .statusCode(422)
                .body("errors[0].field", equalTo("role"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "\"x\"", "{\"name\":{}}"})
    void a_body_of_the_wrong_shape_is_the_callers_fault(String body) {
        int status = post(body).extract().statusCode();
        org.assertj.core.api.Assertions.assertThat(status).isIn(400, 422);
    }

    @Test
    void basic_authentication_knows_its_person() {
        Person person = Person.signedUp("나래");
        person.call().get("/api/accounts/me").then().statusCode(200).body("name", equalTo(person.name()));
    }

    @Test
    void a_wrong_password_answers_a_problem_document_and_no_sign_in_page() {
        Person person = Person.signedUp("다온");
        new Person(person.name(), "wrong wrong")
                .call()
                .get("/api/accounts/me?lang=en")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Basic"))
                .body("detail", containsString("wrong"));
    }

    @Test
    void a_wrong_password_is_told_in_some_language_even_if_none_is_asked_for() {
        new Person("nobody", "wrong wrong")
                .call()
                .get("/api/accounts/me")
                .then()
                .statusCode(401)
                .body("status", equalTo(401));
    }

    @Test
    void a_session_does_not_open_the_api_and_basic_does_not_open_pages() {
        Person person = Person.signedUp("라온");
        person.browse().get("/api/accounts/me").then().statusCode(401);
        person.call().get("/ko/").then().body(not(containsString("로그아웃")));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/accounts")
                .then();
    }
}
