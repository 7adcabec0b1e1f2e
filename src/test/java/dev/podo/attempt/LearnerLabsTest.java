package dev.podo.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.people.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labs with values of the learner's own, as far as they can be seen without a cluster. */
@QuarkusTest
class LearnerLabsTest {

    private static final String PAGE = "/en/labs/" + SettingsLab.ID;

    @Inject
    LearnerLabs labs;

    @Inject
    LabCatalog catalog;

    @Test
    void visitors_see_the_first_values_and_that_theirs_are_drawn() {
        String page = given().get(PAGE).then().extract().asString();

        assertThat(SettingsLab.in(page)).isEqualTo(SettingsLab.FIRST);
        assertThat(page).contains("drawn for you alone");
        assertThat(given().get("/ko/labs/" + SettingsLab.ID).asString()).contains("학습자마다 다르게");
        assertThat(given().get("/en/labs/pod-first").asString()).doesNotContain("drawn for you alone");
    }

    @Test
    void learners_see_values_of_their_own_which_stay() {
        Set<SettingsLab> seen = new HashSet<>();
        for (int learner = 0; learner < 12 && seen.size() < 2; learner++) {
            Person person = Person.signedUp("drawn");
            SettingsLab own = SettingsLab.asSeenBy(person);
            assertThat(SettingsLab.asSeenBy(person)).isEqualTo(own);
            seen.add(own);
        }

        assertThat(seen).hasSize(2);
        assertThat(Person.signedUp("drawn").browse().get(PAGE).asString()).doesNotContain("drawn for you alone");
    }

    @Test
    void the_preview_goes_by_the_learners_own_values() {
        Person person = Person.signedUp("drawn");
        SettingsLab own = SettingsLab.asSeenBy(person);
        SettingsLab other = new SettingsLab(own.color().equals("teal") ? "olive" : "teal", own.fruit());

        assertThat(previewOfSettings(person, own)).isEqualTo("holds");
        assertThat(previewOfSettings(person, other)).isEqualTo("fails");
    }

    @Test
    void a_preview_alone_draws_the_values_too() {
        Person person = Person.signedUp("drawn");

        String states = previewOfSettings(person, SettingsLab.FIRST);

        assertThat(states.equals("holds"))
                .isEqualTo(SettingsLab.asSeenBy(person).equals(SettingsLab.FIRST));
    }

    @Test
    void two_at_once_draw_the_same() {
        Lab lab = catalog.find(SettingsLab.ID).orElseThrow();
        for (int round = 0; round < 5; round++) {
            String learner = UUID.randomUUID().toString();

            Set<Long> seeds = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(each -> labs.seed(learner, lab))
                    .collect(Collectors.toSet());

            assertThat(seeds).hasSize(1).doesNotContain(LabCatalog.FIRST_VALUES);
        }
    }

    @Test
    void a_lab_without_variants_needs_no_seed() {
        Lab lab = catalog.find("pod-first").orElseThrow();

        assertThat(labs.seed("someone", lab)).isEqualTo(LabCatalog.FIRST_VALUES);
        assertThat(labs.find("someone", "pod-first").orElseThrow()).isSameAs(lab);
    }

    @Test
    void an_assigned_seed_is_the_learners_from_then_on() {
        String learner = UUID.randomUUID().toString();
        labs.find(learner, SettingsLab.ID);

        labs.assign(learner, SettingsLab.ID, 5);

        assertThat(labs.find(learner, SettingsLab.ID))
                .contains(catalog.find(SettingsLab.ID, 5).orElseThrow());
    }

    @Test
    void the_api_lists_the_notes_that_a_lab_practises() {
        Person.signedUp("drawn")
                .call()
                .get("/api/labs")
                .then()
                .body("find { it.id == 'configmap-settings' }.notes", contains("23-25"))
                .body("find { it.id == 'service-stable-address' }.notes", contains("17-19", "50-51"))
                .body("id", hasItem(equalTo("pod-first")));
    }

    private static String previewOfSettings(Person person, SettingsLab values) {
        return person.call()
                .contentType("application/yaml")
                .body(values.solution())
                .post("/api/labs/{lab}/preview", SettingsLab.ID)
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.id == 'settings' }.state");
    }
}
