package dev.podo.people;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Someone who uses Podo in a test. */
public record Person(String name, String password) {

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

    io.restassured.response.Response signIn(Map<String, String> cookies) {
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
