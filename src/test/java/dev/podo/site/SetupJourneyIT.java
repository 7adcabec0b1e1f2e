package dev.podo.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.podo.people.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A lab that begins with something in the cluster, and ends with its solution looked at. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupJourneyIT {

    private static final String LAB = "/labs/pod-flow";
    private static final Path FOLDER = Path.of("labs/pod-flow");
    private static final Pattern DISK = Pattern.compile("disk: ([a-z]+-[0-9])");

    @TestHTTPResource("/")
    String server;

    private Person person;
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.at(server);
    }

    @AfterAll
    void close() {
        person.call().delete(server + "api/sandbox");
        chromium.close();
    }

    /** Not before all: only a test knows where the server listens. */
    @BeforeEach
    void signUp() {
        if (person == null) {
            person = Person.signedUp("여행자");
        }
    }

    @Test
    @Order(1)
    void what_a_lab_begins_with_is_shown_to_anyone() {
        Visit visit = new Visit(chromium.visit(Chromium.PHONE, ColorScheme.DARK), "en");
        visit.goTo(LAB);
        Locator begins = visit.region("How the lab begins");
        assertThat(begins.getByText("Pod/traveller")).isVisible();
        begins.getByText("Show the YAML").press("Enter");
        assertThat(begins.getByText("floppy").first()).isVisible();
        visit.page().getByText("Show the solution").click();
        assertThat(visit.page().getByText("Sign in to see it.")).isVisible();
        PageChecks.hold(visit.page(), "en");
        Chromium.picture(visit.page(), "setup-signed-out-phone-en");
    }

    @Test
    @Order(2)
    void a_learner_has_it_prepared_and_begins_anew() throws IOException {
        Visit visit = new Visit(chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT), "ko");
        visit.signIn(person);
        visit.goTo(LAB);
        Locator begins = visit.region("실습의 시작 상태");
        assertThat(begins.getByText("아직 준비하지 않음")).isVisible();
        Chromium.picture(visit.page(), "setup-unprepared-ko");

        visit.button("실습 준비하기").click();
        assertThat(begins.getByText("시작되는 대로 실습을 준비합니다")).isVisible();
        PageChecks.hold(visit.page(), "ko");
        Chromium.picture(visit.page(), "setup-waiting-ko");
        assertThat(begins.getByText("모두 클러스터에 만들었습니다")).isVisible(Visit.BOOT);
        Chromium.picture(visit.page(), "setup-prepared-ko");

        visit.editor().fill(manifest("rejected/docker-as-runtime.yaml", begins));
        visit.button("제출하고 채점받기").click();
        assertThat(visit.region("결과").locator(".score")).isVisible(Visit.GRADING);

        begins.getByText("처음부터 다시").click();
        assertThat(begins.getByText("그 데이터도 삭제됩니다")).isVisible();
        PageChecks.hold(visit.page(), "ko");
        Chromium.picture(visit.page(), "setup-start-over-ko");
        visit.button("삭제하고 다시 시작하기").click();
        assertThat(begins.getByText("이 실습이 클러스터에 만든 것을 삭제하고 있습니다")).isVisible();
        assertThat(begins.getByText("모두 클러스터에 만들었습니다")).isVisible(Visit.GRADING);
    }

    @Test
    @Order(3)
    void the_solution_is_shown_to_who_gives_up_and_later_attempts_are_practice() throws IOException {
        Visit visit = new Visit(chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT), "en");
        visit.signIn(person);
        visit.goTo(LAB);
        visit.page().getByText("Show the solution").first().click();
        PageChecks.hold(visit.page(), "en");
        Chromium.picture(visit.page(), "give-up-en");
        visit.button("Show the solution").click();
        assertThat(visit.page().locator("#solution")).hasCount(0);
        visit.page().getByLabel("Later attempts at this lab need not count.").check();
        visit.button("Show the solution").click();
        assertThat(visit.region("The solution’s manifest").getByText("FailedScheduling"))
                .isVisible();

        visit.editor().fill(manifest("solution/traveller.yaml", visit.region("How the lab begins")));
        visit.button("Submit and grade").click();
        Locator result = visit.region("Result");
        assertThat(result.getByText("All checks passed.")).isVisible(Visit.GRADING);
        assertThat(result.getByText("is graded, but does not count")).isVisible();
        assertThat(visit.region("Attempts so far").getByText("Practice")).hasCount(1);
        PageChecks.hold(visit.page(), "en");
        Chromium.picture(visit.page(), "practice-en");
        visit.goTo("/labs");
        assertThat(visit.page().locator(".badge.is-info")).hasText("Begun");
        Chromium.picture(visit.page(), "labs-en");

        Visit phone = new Visit(chromium.visit(Chromium.PHONE, ColorScheme.DARK), "ko");
        phone.signIn(person);
        phone.goTo(LAB);
        assertThat(phone.region("정답 매니페스트")).isVisible();
        PageChecks.hold(phone.page(), "ko");
        Chromium.picture(phone.page(), "practice-phone-ko");
        phone.goTo("/labs");
        PageChecks.hold(phone.page(), "ko");
        Chromium.picture(phone.page(), "labs-phone-ko");
    }

    @Test
    @Order(4)
    void everything_works_without_scripts() {
        Visit other = new Visit(chromium.visitWithoutScripts(), "en");
        other.signIn(Person.signedUp("plain"));
        other.goTo(LAB);
        other.page().getByText("Show the solution").first().click();
        other.page().getByLabel("Later attempts at this lab need not count.").check();
        other.button("Show the solution").click();
        assertThat(other.region("The solution’s manifest")).isVisible();

        Visit visit = new Visit(chromium.visitWithoutScripts(), "en");
        visit.signIn(person);
        visit.goTo(LAB);
        Locator begins = visit.region("How the lab begins");
        begins.getByText("Start over").click();
        visit.button("Delete it and begin anew").click();
        assertThat(begins.getByText("is being taken away")).isVisible();
        await("the lab to be prepared").atMost(Duration.ofMinutes(1)).until(() -> {
            visit.goTo(LAB);
            return begins.getByText("All of it was put into your cluster").isVisible();
        });
    }

    /** A file of the lab with the value that this learner drew. */
    private static String manifest(String file, Locator begins) throws IOException {
        String disk = DISK.matcher(begins.textContent())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return Files.readString(FOLDER.resolve(file)).replace("disk: ${disk}", disk);
    }
}
