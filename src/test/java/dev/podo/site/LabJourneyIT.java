package dev.podo.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One learner with one real cluster, from the first look at Podo on. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabJourneyIT {

    @TestHTTPResource("/")
    String server;

    private final Person newcomer = new Person("지수 " + System.nanoTime(), "포도송이-8알갱이");
    private Chromium chromium;
    private String solution;

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.at(server);
        solution = Files.readString(Path.of("labs/pod-first/solution/pod.yaml"));
    }

    @AfterAll
    void close() {
        newcomer.call().delete(server + "api/sandbox");
        chromium.close();
    }

    @Test
    @Order(1)
    void a_newcomer_comes_from_the_home_page_to_full_marks() {
        Visit visit = new Visit(chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT), "ko");
        visit.goTo("/");
        visit.link("첫 레슨 시작하기").click();
        assertThat(visit.heading("쿠버네티스란 무엇인가").first()).isVisible();
        visit.page().locator("a[rel=next]").click();
        visit.link("첫 번째 파드").last().click();
        visit.link("로그인하고 제출하기").click();
        visit.link("계정 만들기").click();
        visit.fillIn(newcomer);
        visit.button("계정 만들기").click();
        assertThat(visit.heading("첫 번째 파드")).isVisible();

        visit.button("나의 클러스터 열기").click();
        Locator cluster = visit.region("나의 클러스터");
        assertThat(cluster.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("시작 단계")))
                .isVisible();
        PageChecks.hold(visit.page(), "ko");
        assertThat(cluster.getByText("준비됨")).isVisible(Visit.BOOT);
        Chromium.picture(visit.page(), "lab-ko");

        submit(visit, solution);
        Locator result = visit.region("결과");
        assertThat(result.getByText("모든 검사를 통과했습니다.")).isVisible(Visit.GRADING);
        assertThat(result.locator(".score")).hasText("10 / 10점");
        assertThat(result.locator("summary").getByText("통과")).hasCount(6);
        Chromium.picture(visit.page(), "result-ko");

        visit.link("English").click();
        Locator same = new Visit(visit.page(), "en").region("Result");
        assertThat(same.getByText("All checks passed.")).isVisible();
        assertThat(same.locator(".score")).hasText("10 / 10 points");
        assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    @Order(2)
    void a_failed_check_is_explained_on_a_phone_too() {
        Visit visit = new Visit(chromium.visit(Chromium.PHONE, ColorScheme.DARK), "ko");
        visit.signIn(newcomer);
        visit.goTo("/labs/pod-first");
        submit(visit, solution.replace("app: hello", "app: goodbye"));

        Locator result = visit.region("결과");
        assertThat(result.getByText("9 / 10점")).isVisible(Visit.GRADING);
        assertThat(result.getByText("레이블 app의 값이 hello여야 합니다.")).isVisible();
        assertThat(result.getByText("kubectl get pod hello --show-labels")).isVisible();
        PageChecks.hold(visit.page(), "ko");
        Chromium.picture(visit.page(), "result-phone-ko");
        visit.goTo("/attempts");
        PageChecks.hold(visit.page(), "ko");
    }

    @Test
    @Order(3)
    void everything_works_without_scripts() {
        Page page = chromium.visitWithoutScripts();
        Visit visit = new Visit(page, "en");
        visit.signIn(newcomer);
        visit.goTo("/labs/pod-first");
        visit.editor().fill(solution);
        visit.button("Preview").click();
        assertThat(page.getByText("Nothing here needs mending")).isVisible();
        assertThat(visit.editor()).hasValue(solution);

        visit.button("Submit and grade").click();
        visit.region("Attempts so far").getByRole(AriaRole.LINK).first().click();

        assertThat(visit.region("Result").getByText("All checks passed.")).isVisible(Visit.GRADING);
    }

    @Test
    @Order(4)
    void what_a_probe_met_can_be_looked_up() throws IOException {
        String silent = Files.readString(Path.of("labs/service-stable-address/rejected/nobody-listens-there.yaml"));
        Visit visit = new Visit(chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT), "ko");
        visit.signIn(newcomer);
        visit.goTo("/labs/service-stable-address");
        submit(visit, silent);

        Locator result = visit.region("결과");
        assertThat(result.getByText("7 / 12점")).isVisible(Visit.GRADING);
        result.getByText("Podo가 한 일: http").click();
        assertThat(result.getByText("refused")).isVisible();
        PageChecks.hold(visit.page(), "ko");
        Chromium.picture(visit.page(), "probe-ko");

        Visit phone = new Visit(chromium.visit(Chromium.PHONE, ColorScheme.DARK), "en");
        phone.signIn(newcomer);
        phone.goTo("/labs/service-stable-address");
        phone.page().getByText("What Podo did: http").click();
        PageChecks.hold(phone.page(), "en");
        Chromium.picture(phone.page(), "probe-phone-en");
    }

    private static void submit(Visit visit, String yaml) {
        visit.editor().fill(yaml);
        visit.button("제출하고 채점받기").click();
    }
}
