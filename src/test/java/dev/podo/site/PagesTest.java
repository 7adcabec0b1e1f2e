package dev.podo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @CsvSource({"'en-GB,en;q=0.9', /en/", "'ko-KR', /ko/", "'fr', /ko/", "'not a header;;', /ko/"})
    void home_leads_to_the_language_that_the_browser_asks_for(String accepted, String place) {
        given().redirects()
                .follow(false)
                .header("Accept-Language", accepted)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", endsWith(place));
    }

    @Test
    void a_remembered_language_counts_more_than_the_browser() {
        String chosen = given().get("/en/").then().statusCode(200).extract().cookie("podo-language");
        given().redirects()
                .follow(false)
                .cookie("podo-language", chosen)
                .header("Accept-Language", "ko")
                .get("/")
                .then()
                .header("Location", endsWith("/en/"));
    }

    @Test
    void the_language_switch_keeps_the_page_and_its_query() {
        given().get("/ko/sign-up?x=1&y=2")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/en/sign-up?x=1&amp;y=2\""));
    }

    @Test
    void pages_say_what_language_they_are_in() {
        given().get("/ko/").then().body(containsString("<html lang=\"ko\">"), containsString("본문으로 건너뛰기"));
        given().get("/en/").then().body(containsString("<html lang=\"en\">"), containsString("Skip to the content"));
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/ko/", "/assets/podo.css", "/ko/nowhere", "/api/nowhere", "/ko/;x"}) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
    }

    @Test
    void pages_hold_no_inline_script_or_style() {
        given().get("/ko/")
                .then()
                .body(not(containsString("<style")), not(containsString(" style=")), not(containsString("<script>")));
    }

    @ParameterizedTest
    @CsvSource({"/ko/;a=1", "/api/accounts/me;a=1", "/ko/a%2fb", "/ko/a%5Cb", "/ko%3Bx"})
    void ambiguous_paths_are_refused(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/path-refused"));
    }

    @ParameterizedTest
    @CsvSource({"/ko/nowhere, 찾을 수 없습니다", "/en/nowhere, Not found"})
    void a_missing_page_is_told_in_the_language_of_its_address(String path, String title) {
        given().accept("text/html,*/*;q=0.8")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>" + title + "</h1>"));
    }

    @ParameterizedTest
    @CsvSource({"ko, 찾을 수 없습니다", "en, Not found"})
    void the_api_answers_problem_documents_in_the_callers_language(String language, String title) {
        given().queryParam("lang", language)
                .get("/api/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo(title))
                .body("status", equalTo(404))
                .body("type", equalTo("/problems/http-404"))
                .body("instance", equalTo("/api/nowhere"));
    }

    @Test
    void a_wrong_method_is_told_as_such() {
        given().queryParam("lang", "en")
                .delete("/api/accounts")
                .then()
                .statusCode(405)
                .body("detail", containsString("DELETE"));
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        given().contentType("application/json")
                .body("x".repeat(1_100_000))
                .post("/api/accounts")
                .then()
                .statusCode(413);
    }

    @Test
    void the_api_is_documented_and_the_server_tells_its_health() {
        given().get("/q/openapi?format=json").then().statusCode(200).body("info.title", equalTo("Podo API"));
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }
}
