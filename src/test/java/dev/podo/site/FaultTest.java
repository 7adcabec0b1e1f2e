package dev.podo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FaultTest {

    @Path("/en/fault")
    static class FaultyPage {
        @GET
        @PermitAll
        public String get() {
            throw new IllegalStateException("secret of the house");
        }
    }

    @Path("/api/fault")
    static class FaultyCall {
        @GET
        @PermitAll
        public String get() {
            throw new IllegalStateException("secret of the house");
        }
    }

    @Path("/ko/staff")
    static class StaffPage {
        @GET
        @RolesAllowed("instructor")
        public String get() {
            return "staff";
        }
    }

    @Path("/api/staff")
    static class StaffCall {
        @GET
        @RolesAllowed("instructor")
        public String get() {
            return "staff";
        }
    }

    @Test
    void a_fault_of_the_server_shows_an_incident_number_and_nothing_else() {
        given().accept("text/html,*/*;q=0.8")
                .get("/en/fault")
                .then()
                .statusCode(500)
                .body(not(containsString("secret")), not(containsString("Exception")))
                .body(containsString("quote this number"));
        given().get("/api/fault")
                .then()
                .statusCode(500)
                .body(not(containsString("secret")))
                .body("incident", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_guarded_page_leads_to_sign_in_and_a_guarded_call_answers_401() {
        given().redirects()
                .follow(false)
                .get("/ko/staff?a=b")
                .then()
                .statusCode(303)
                .header("Location", containsString("/ko/sign-in?to=%2Fko%2Fstaff%3Fa%3Db"));
        given().get("/api/staff")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Basic"))
                .contentType("application/problem+json");
    }
}
