package dev.podo.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.podo.people.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorIT {

    private static final String MISSPELT = "apiVersion: v1\nkind: Pod\nmetadata:\n  nmae: hello\n";
    private static final int TABS = 40;

    @TestHTTPResource("/")
    String server;

    private Chromium chromium;
    private Visit visit;

    @BeforeAll
    void open() {
        chromium = Chromium.at(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void arrive() {
        visit = new Visit(chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT), "en");
    }

    @AfterEach
    void leave() {
        visit.page().context().close();
    }

    @Test
    void a_problem_is_found_told_and_reached_by_keyboard_alone() {
        visit.goTo("/labs/pod-first");
        tabTo(visit.editor());
        visit.page().keyboard().insertText(MISSPELT);
        tabTo(visit.button("Check only"));
        visit.page().keyboard().press("Enter");

        Locator problems = visit.page().getByRole(AriaRole.ALERT);
        assertThat(problems).isFocused();
        assertThat(problems).containsText("line 4, column 3");
        assertThat(problems).containsText("Did you mean “name”?");
        assertThat(visit.editor()).hasValue(MISSPELT);

        tabTo(visit.link("line 4, column 3").first());
        visit.page().keyboard().press("Enter");
        assertThat(visit.editor()).isFocused();
        assertThat(visit.editor().evaluate("area => area.selectionStart")).isEqualTo(MISSPELT.indexOf("nmae"));
        PageChecks.hold(visit.page(), "en");
    }

    @Test
    void the_list_of_problems_fits_a_phone() {
        visit.page().setViewportSize(Chromium.PHONE, Chromium.PHONE);
        visit.goTo("/labs/pod-first");
        visit.editor().fill(MISSPELT.replace("nmae: hello", "name: hello\nspec: {containers: " + "[".repeat(9)));
        visit.button("Check only").click();

        assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
        PageChecks.hold(visit.page(), "en");
    }

    @Test
    void what_is_typed_survives_a_reload() {
        visit.signIn(Person.signedUp("Draft"));
        visit.goTo("/labs/pod-first");
        visit.editor().fill("kind: Pod # not finished");
        assertThat(visit.region("Manifest")).containsText("Saved");

        visit.page().reload();

        assertThat(visit.editor()).hasValue("kind: Pod # not finished");
    }

    @Test
    void what_is_typed_before_signing_in_is_still_there_afterwards() {
        Person person = Person.signedUp("Early");
        visit.goTo("/labs/pod-first");
        visit.editor().fill("kind: Pod # early");
        visit.link("Sign in to submit").click();
        visit.fillIn(person);
        visit.page().keyboard().press("Enter");

        assertThat(visit.heading("Your first pod")).isVisible();
        assertThat(visit.editor()).hasValue("kind: Pod # early");
        assertThat(visit.region("Manifest")).containsText("Saved");
    }

    @Test
    void a_server_that_is_away_is_told_and_the_text_follows_when_it_is_back() {
        visit.signIn(Person.signedUp("Offline"));
        visit.goTo("/labs/pod-first");
        visit.page().context().setOffline(true);
        visit.editor().fill("kind: Pod # offline");
        assertThat(visit.region("Manifest")).containsText("Not saved yet");

        visit.page().context().setOffline(false);

        assertThat(visit.region("Manifest").getByRole(AriaRole.STATUS)).hasText("Saved");
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < TABS; i++) {
            visit.page().keyboard().press("Tab");
            if ((boolean) wanted.evaluate("each => each === document.activeElement")) {
                return;
            }
        }
        assertThat(wanted).isFocused();
    }
}
