package dev.podo.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import dev.podo.people.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a manifest without a cluster. */
@QuarkusTest
class PreviewTest {

    private static final int A_MEBIBYTE = 1024 * 1024;

    private static Person person;

    private static ValidatableResponse preview(byte[] manifest) {
        if (person == null) {
            person = Person.signedUp("preview");
        }
        return person.call()
                .queryParam("lang", "en")
                .contentType("application/yaml")
                .body(manifest)
                .post("/api/labs/pod-first/preview")
                .then();
    }

    private static ValidatableResponse preview(String manifest) {
        return preview(manifest.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void each_check_says_how_it_stands() {
        preview(PodFirst.text().replace("app: hello", "app: goodbye"))
                .statusCode(200)
                .body("preview", equalTo(true))
                .body("problems", empty())
                .body("checks.state", contains("holds", "holds", "fails", "holds", "needs-cluster", "needs-cluster"))
                .body("checks[2].id", equalTo("label"))
                .body("checks[2].title", equalTo("It carries the label app=hello"))
                .body("checks[2].points", equalTo(1))
                .body("checks[2].message", containsString("The label app must be hello."))
                .body("checks[2].expected", equalTo("metadata.labels.app = \"hello\""))
                .body("checks[2].found", equalTo("metadata.labels.app = \"goodbye\""))
                .body("checks[2].why", not(equalTo("")))
                .body("checks[2].next", equalTo("kubectl get pod hello --show-labels"));
    }

    @Test
    void a_check_that_requires_a_failing_one_is_blocked() {
        preview(PodFirst.text().replace("name: hello", "name: hallo"))
                .body("checks.state", contains("fails", "blocked", "blocked", "blocked", "blocked", "blocked"))
                .body("checks[0].message", containsString("Pod/hallo"));
    }

    @Test
    void nothing_written_leaves_everything_to_the_cluster() {
        preview(" \n").statusCode(200).body("checks.state", everyItem(equalTo("needs-cluster")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.podo.attempt.BadInputTest#badInputs")
    void what_cannot_be_read_is_told_with_its_place_and_is_no_error(String name, byte[] manifest) {
        long before = attempts();

        preview(manifest)
                .statusCode(200)
                .body("checks", empty())
                .body("problems.message", everyItem(not(equalTo(""))))
                .body("problems.next", everyItem(not(equalTo(""))));

        assertThat(attempts()).isEqualTo(before);
    }

    @Test
    void a_place_is_a_line_and_a_column() {
        preview(PodFirst.text().replace("image:", "imagee:"))
                .body("problems.size()", equalTo(1))
                .body("problems[0].code", equalTo("unknown-field"))
                .body("problems[0].line", equalTo(10))
                .body("problems[0].column", equalTo(7))
                .body("problems[0].path", equalTo("spec.containers[0].imagee"));
    }

    @Test
    void what_no_server_should_take_is_refused_as_elsewhere() {
        preview("# " + "x".repeat(A_MEBIBYTE)).statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(ints = {3 * 1024, 80 * 1024})
    void a_form_takes_a_long_manifest_as_the_interface_does(int characters) {
        String manifest = PodFirst.text() + "# " + "파".repeat(characters);
        Response page = given().get("/en/labs/pod-first");
        Matcher token =
                Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page.asString());
        assertThat(token.find()).isTrue();

        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookies(page.cookies())
                .formParam("csrf-token", token.group(1))
                .formParam("manifests", manifest)
                .post("/en/labs/pod-first/preview")
                .then()
                .statusCode(200)
                .body(containsString("Nothing here needs mending"))
                .body(containsString("파".repeat(characters)));
    }

    @Test
    void a_lab_that_is_not_there_is_not_found_and_a_stranger_signs_in_first() {
        preview("").statusCode(200);
        person.call()
                .contentType("application/yaml")
                .body(PodFirst.solution())
                .post("/api/labs/nowhere/preview")
                .then()
                .statusCode(404);
        given().contentType("application/yaml")
                .body(PodFirst.solution())
                .post("/api/labs/pod-first/preview")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"ko, 아직 미리 볼 내용이 없습니다., 고칠 것 1개", "en, There is nothing to preview yet., 1 to mend"})
    void the_page_asks_for_the_list_alone_without_signing_in(String language, String nothing, String said) {
        part(language, "").body(containsString(nothing));
        part(language, PodFirst.text().replace("app: hello", "app: goodbye"))
                .body(containsString(said))
                .body(not(containsString("<html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "kind: <b>x</b>"})
    void what_is_typed_stays_text(String typed) {
        part("en", typed).body(not(containsString("<script>"))).body(not(containsString("<b>")));
    }

    private static ValidatableResponse part(String language, String manifest) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(manifest.getBytes(StandardCharsets.UTF_8))
                .post("/" + language + "/labs/pod-first/preview")
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    private static long attempts() {
        return QuarkusTransaction.requiringNew().call(() -> AttemptEntity.count());
    }
}
