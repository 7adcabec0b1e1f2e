package dev.podo.people;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone who uses Podo in a test. */
public record Person(String name, String password) {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    /** Signs up a new person by the API. */
    public static Person signedUp(String prefix) {
        Person person = new Person(prefix + " " + UUID.randomUUID().toString().substring(0, 8), "포도송이-8알갱이");
        given().contentType(ContentType.JSON)
                .body(Map.of("name", person.name, "password", person.password, "language", "ko"))
                .post("/api/accounts")
                .then()
                .statusCode(201);
        return person;
    }

    /** A request with HTTP Basic. */
    public RequestSpecification call() {
        String pair = name + ":" + password;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return given().header("Authorization", "Basic " + encoded);
    }

    /** A request with a session. */
    public RequestSpecification browse() {
        return given().cookie("podo-session", signIn(Map.of()).then().extract().cookie("podo-session"));
    }

    /** Sends a form of a page, with the token that the page holds; follows no redirect. */
    public Response submit(String page, String path, Map<String, ?> fields) {
        RequestSpecification visit = browse();
        Response shown = visit.get(page);
        Matcher token = TOKEN.matcher(shown.asString());
        if (!token.find()) {
            throw new IllegalStateException("There is no form on " + page);
        }
        return browse().cookies(shown.detailedCookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token.group(1))
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(path);
    }

    /** The id of the person's account. */
    public String id() {
        return call().get("/api/accounts/me").then().extract().path("id");
    }

    Response signIn(Map<String, String> cookies) {
        return form().redirects()
                .follow(false)
                .cookies(cookies)
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    static RequestSpecification form() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
