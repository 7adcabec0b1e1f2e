package dev.podo.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.podo.people.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        Locator problems = visit.region("Preview");
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

        assertThat(visit.region("Preview")).containsText("line 6");
        PageChecks.hold(visit.page(), "en");
    }

    @Test
    void a_mistake_is_named_while_typing_and_gone_once_it_is_mended() throws IOException {
        String solution = Files.readString(Path.of("labs/pod-first/solution/pod.yaml"));
        visit.goTo("/labs/pod-first");
        Locator preview = visit.region("Preview");
        assertThat(preview).containsText("There is nothing to preview yet.");

        visit.editor().fill(solution.replace("app: hello", "app: goodbye"));

        assertThat(preview.getByText("1 to mend · 3 right · 2 on the cluster")).isVisible();
        Locator label = preview.locator("summary");
        assertThat(label).containsText("The label app must be hello.");
        label.press("Enter");
        assertThat(preview.getByText("metadata.labels.app = \"goodbye\"")).isVisible();
        PageChecks.hold(visit.page(), "en");

        visit.editor().fill(solution);

        assertThat(preview).containsText("Nothing here needs mending");
        assertThat(label).hasCount(0);
    }

    @Test
    void what_the_reader_opened_stays_open_while_typing_goes_on() throws IOException {
        String wrong = Files.readString(Path.of("labs/pod-first/rejected/no-label.yaml"));
        visit.goTo("/labs/pod-first");
        visit.editor().fill(wrong);
        Locator found = visit.region("Preview").getByText("<none>");
        visit.region("Preview").locator("summary").click();
        assertThat(found.first()).isVisible();

        visit.editor().fill(wrong.replace("containerPort: 80", "containerPort: 81"));

        assertThat(visit.region("Preview").getByText("2 to mend")).isVisible();
        assertThat(found.first()).isVisible();
    }

    @Test
    void a_preview_waits_for_a_server_that_is_away() {
        visit.goTo("/labs/pod-first");
        visit.page().context().setOffline(true);
        visit.editor().fill(MISSPELT);
        assertThat(visit.region("Preview")).containsText("The server does not answer");

        visit.page().context().setOffline(false);

        assertThat(visit.region("Preview")).containsText("line 4, column 3");
        assertThat(visit.region("Preview")).not().containsText("The server does not answer");
    }

    @ParameterizedTest
    @CsvSource({"ko, 1280, LIGHT", "en, 1280, DARK", "ko, 390, DARK", "en, 390, LIGHT"})
    void a_preview_fits_its_screen_and_can_be_read(String language, int width, ColorScheme scheme) throws IOException {
        Visit other = new Visit(chromium.visit(width, scheme), language);
        other.goTo("/labs/service-stable-address");
        other.editor().fill(Files.readString(Path.of("labs/service-stable-address/rejected/node-port.yaml")));

        Locator preview = other.region(language.equals("ko") ? "미리 보기" : "Preview");
        assertThat(preview.locator(".result")).hasCount(8);
        preview.locator("summary").first().click();
        PageChecks.hold(other.page(), language);
        Chromium.picture(other.page(), "preview-" + language + "-" + width);

        other.editor().fill(MISSPELT);
        assertThat(preview.locator(".place")).not().hasCount(0);
        PageChecks.hold(other.page(), language);
        Chromium.picture(other.page(), "preview-problems-" + language + "-" + width);
        other.page().context().close();
    }

    @Test
    void a_preview_needs_no_scripts_and_loses_nothing_that_is_typed() throws IOException {
        Page page = chromium.visitWithoutScripts();
        Visit plain = new Visit(page, "en");
        String wrong = Files.readString(Path.of("labs/pod-first/rejected/no-label.yaml"));
        plain.signIn(Person.signedUp("Plain"));
        plain.goTo("/labs/pod-first");
        plain.editor().fill(wrong);

        plain.button("Preview").click();

        assertThat(plain.region("Preview")).containsText("1 to mend");
        assertThat(plain.region("Preview")).containsText("The label app must be hello.");
        assertThat(plain.editor()).hasValue(wrong);
        PageChecks.hold(page, "en");
        plain.goTo("/labs/pod-first");
        assertThat(plain.editor()).hasValue(wrong);
        page.context().close();
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
