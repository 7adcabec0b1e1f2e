package dev.podo.people;

import static dev.podo.people.Person.form;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

    @Test
    void signing_in_gives_a_session_that_scripts_and_other_sites_cannot_use() {
        String cookie = Person.signedUp("지민")
                .signIn(Map.of())
                .then()
                .statusCode(302)
                .extract()
                .header("Set-Cookie");
        assertThat(cookie)
                .startsWith("podo-session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void the_page_shows_who_is_signed_in() {
        Person person = Person.signedUp("서연");
        person.browse().get("/ko/").then().body(containsString(person.name()), containsString("로그아웃"));
        given().get("/ko/").then().body(not(containsString("로그아웃")));
    }

    @Test
    void the_name_is_found_in_any_case_and_unicode_form() {
        Person person = Person.signedUp("Ha-eun 하은");
        String decomposed = java.text.Normalizer.normalize(person.name().toUpperCase(), java.text.Normalizer.Form.NFD);
        new Person(decomposed, person.password())
                .call()
                .get("/api/accounts/me")
                .then()
                .statusCode(200);
    }

    @Test
    void a_wrong_password_is_told_in_words_and_in_the_readers_language() {
        Person wrong = new Person(Person.signedUp("도윤").name(), "not the password");
        String place = wrong.signIn(Map.of("podo-language", "en"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        given().cookie("podo-language", "en")
                .get(place)
                .then()
                .statusCode(200)
                .body(containsString("You are not signed in"), containsString("role=\"alert\""));
    }

    @Test
    void a_session_of_an_account_that_is_gone_ends_quietly() {
        Person person = Person.signedUp("떠난이");
        RequestSpecification session = person.browse();
        QuarkusTransaction.requiringNew().run(() -> Account.delete("name", person.name()));
        Response answer = session.redirects().follow(false).get("/ko/");
        answer.then().statusCode(303).header("Location", containsString("/ko/sign-in"));
        assertThat(answer.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("podo-session=;"));
    }

    @Test
    void after_signing_in_one_is_back_at_the_page_asked_for() {
        Person person = Person.signedUp("예준");
        String location = given().queryParam("to", "/ko/labs/first?a=b")
                .get("/ko/sign-in")
                .then()
                .extract()
                .cookie("quarkus-redirect-location");
        person.signIn(Map.of("quarkus-redirect-location", location))
                .then()
                .header("Location", endsWith("/ko/labs/first?a=b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/ko//evil.example",
                "/ko/\r\nX: y",
                "javascript:alert(1)",
                "/ko@evil.example"
            })
    void no_other_site_can_be_named_as_the_page_to_come_back_to(String to) {
        Response page = given().queryParam("to", to).get("/ko/sign-in");
        assertThat(page.cookie("quarkus-redirect-location")).isNull();
    }

    @Test
    void a_forged_cookie_does_not_lead_elsewhere_either() {
        Person person = Person.signedUp("하준");
        String location = person.signIn(Map.of("quarkus-redirect-location", "https://evil.example/"))
                .header("Location");
        assertThat(location == null ? "" : location).doesNotContain("evil.example");
    }

    @Test
    void another_site_cannot_sign_someone_in() {
        form().header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", "x")
                .formParam("j_password", "y")
                .post("/j_security_check")
                .then()
                .statusCode(403);
    }

    @Test
    void signing_out_ends_the_session() {
        RequestSpecification session = Person.signedUp("유나").browse();
        String token = given().get("/ko/").cookie("csrf-token");
        Response out = session.redirects()
                .follow(false)
                .cookie("csrf-token", token)
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", token)
                .post("/ko/sign-out");
        out.then().statusCode(303);
        assertThat(out.header("Set-Cookie")).contains("podo-session=;");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Person.signedUp("민서")
                .browse()
                .contentType("application/x-www-form-urlencoded")
                .formParam("x", "y")
                .post("/ko/sign-out")
                .then()
                .statusCode(400);
    }

    @Test
    void signing_up_on_the_page_signs_in_at_once() {
        var page = given().get("/en/sign-up");
        String token = page.cookie("csrf-token");
        var answer = form().redirects()
                .follow(false)
                .cookie("csrf-token", token)
                .formParam("csrf-token", token)
                .formParam("j_username", "New Person " + System.nanoTime())
                .formParam("j_password", "long enough")
                .post("/en/sign-up");
        answer.then().statusCode(307).header("Location", endsWith("/j_security_check"));
    }

    @Test
    void the_sign_up_page_tells_what_is_wrong_beside_the_field() {
        String token = given().get("/ko/sign-up").cookie("csrf-token");
        form().cookie("csrf-token", token)
                .formParam("csrf-token", token)
                .formParam("j_username", "<b>")
                .formParam("j_password", "short")
                .post("/ko/sign-up")
                .then()
                .statusCode(422)
                .body(containsString("비밀번호는 8자 이상"), containsString("&lt;b&gt;"), containsString(token));
    }
}
