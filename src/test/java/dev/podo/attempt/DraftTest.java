package dev.podo.attempt;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.podo.people.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is typed into the editor of a lab. */
@QuarkusTest
class DraftTest {

    private static final String DRAFT = "/ko/labs/pod-first/draft";
    private static final String LAB = "/ko/labs/pod-first";

    @Test
    void is_there_again_as_it_was_typed_for_its_learner_alone() {
        Person one = Person.signedUp("draft");
        Person other = Person.signedUp("draft");

        save(one, "kind: Pod # 포도 <b>", 204);

        one.browse().get(LAB).then().body(containsString("kind: Pod # 포도 &lt;b&gt;"));
        other.browse().get(LAB).then().body(not(containsString("포도 &lt;b&gt;")));
    }

    @Test
    void that_is_too_long_is_refused_instead_of_lost_in_silence() {
        Person person = Person.signedUp("draft");

        person.browse()
                .contentType("text/plain; charset=UTF-8")
                .body("x".repeat(Drafts.MAX_LENGTH + 1))
                .put(DRAFT)
                .then()
                .statusCode(413);
        save(person, "short", 204);
    }

    @Test
    void of_a_lab_that_does_not_exist_is_not_kept() {
        Person.signedUp("draft")
                .browse()
                .contentType("text/plain")
                .body("x")
                .put("/ko/labs/no-such-lab/draft")
                .then()
                .statusCode(equalTo(404));
    }

    private static void save(Person person, String text, int status) {
        person.browse()
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .put(DRAFT)
                .then()
                .statusCode(status);
    }
}
