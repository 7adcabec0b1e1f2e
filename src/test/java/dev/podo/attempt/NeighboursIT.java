package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two learners whose tasks differ in names and words. */
class NeighboursIT {

    @TempDir
    Path data;

    private Installation installation;
    private PodoServer server;

    @BeforeEach
    void start() {
        installation = new Installation("neighbours");
        server = PodoServer.started(data, installation.name());
    }

    @AfterEach
    void remove() {
        server.close();
        installation.close();
    }

    @Test
    void each_ones_right_answer_passes_and_the_neighbours_fails() {
        Learner one = Learner.signedUp("One");
        SettingsLab ofOne = SettingsLab.asSeenBy(one.person());
        Learner other = Learner.signedUp("Other");
        SettingsLab ofOther = SettingsLab.asSeenBy(other.person());
        while (ofOther.color().equals(ofOne.color())) {
            other = Learner.signedUp("Other");
            ofOther = SettingsLab.asSeenBy(other.person());
        }

        assertFullMarks(one.grade(SettingsLab.ID, ofOne.solution()));
        JsonPath copied = one.grade(SettingsLab.ID, ofOther.solution());
        one.closeSandbox();
        assertFullMarks(other.grade(SettingsLab.ID, ofOther.solution()));
        server.stop();
        server.start();

        assertThat(copied.getString("checks.find { it.id == 'settings' }.state"))
                .as(copied.prettify())
                .isEqualTo("fail");
        assertThat(copied.getString("checks.find { it.id == 'settings' }.message"))
                .contains(ofOne.color(), ofOne.fruit());
        assertThat(copied.getInt("score")).isLessThan(copied.getInt("points"));
        assertThat(SettingsLab.asSeenBy(other.person()))
                .as("the values stay over a restart")
                .isEqualTo(ofOther);
    }

    private static void assertFullMarks(JsonPath attempt) {
        assertThat(attempt.getString("state")).as(attempt.prettify()).isEqualTo("graded");
        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(attempt.getInt("points"));
    }
}
