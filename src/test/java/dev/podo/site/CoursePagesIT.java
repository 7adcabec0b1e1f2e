package dev.podo.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.people.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every lesson, the search and the glossary, as readers meet them. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoursePagesIT {

    private static final int MOST_BYTES = 150_000;

    @TestHTTPResource("/")
    String server;

    @Inject
    Lessons lessons;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.at(server);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"ko, LIGHT, 390, true", "ko, DARK, 1280, false", "en, LIGHT, 390, false", "en, DARK, 1280, true"})
    void have_no_barriers(String language, ColorScheme scheme, int width, boolean pictures) {
        Page page = chromium.visit(width, scheme);
        for (String path : paths(language)) {
            page.navigate("/" + language + path);
            PageChecks.hold(page, language);
            PageChecks.accessible(page);
            if (pictures && path.matches("/lessons/.*|/glossary|/search.*")) {
                Chromium.picture(
                        page,
                        "course" + path.replaceAll("\\W+", "-") + "-" + language + "-"
                                + scheme.name().toLowerCase() + "-" + width);
            }
        }
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void are_light_and_load_nothing_from_elsewhere(String language) {
        for (Lesson lesson : lessons.all()) {
            Page page = chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT);
            List<Response> answers = new CopyOnWriteArrayList<>();
            page.onResponse(answers::add);
            page.navigate("/" + language + "/lessons/" + lesson.id());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(answers).allMatch(answer -> answer.url().startsWith(server));
            int bytes =
                    answers.stream().mapToInt(answer -> answer.body().length).sum();
            assertThat(bytes).as("%s in %s", lesson.id(), language).isLessThan(MOST_BYTES);
            page.context().close();
        }
    }

    @Test
    void can_be_read_and_answered_without_scripts() {
        Page page = chromium.visitWithoutScripts();
        page.navigate("/en/lessons/how-it-works");
        PlaywrightAssertions.assertThat(page.locator(".figure-steps li").last()).isVisible();
        Locator question =
                page.locator("[data-question]:has(input[type=radio])").first();
        question.locator("input[type=radio]").first().check();
        question.getByRole(AriaRole.BUTTON).click();
        PlaywrightAssertions.assertThat(
                        page.locator(".verdict-right, .verdict-wrong").first())
                .isVisible();
        page.context().close();
    }

    @Test
    void a_picture_is_stepped_through_by_keyboard() {
        Page page = chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/en/lessons/how-it-works");
        Locator figure = page.locator("figure:has(.figure-steps)");
        Locator shown = figure.locator(".figure-steps li:visible");
        PlaywrightAssertions.assertThat(shown).hasCount(1);
        String first = shown.textContent();
        figure.locator("button:enabled").first().focus();
        page.keyboard().press("ArrowRight");
        PlaywrightAssertions.assertThat(shown).not().hasText(first);
        page.keyboard().press("ArrowLeft");
        PlaywrightAssertions.assertThat(shown).hasText(first);
        page.context().close();
    }

    @Test
    void a_word_is_explained_to_those_who_come_to_it_by_keyboard_and_goes_away_with_escape() {
        Page page = chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT);
        page.navigate("/ko/lessons/service");
        Locator term = page.locator(".prose .term").first();
        Locator meaning = page.locator("#" + term.getAttribute("aria-describedby"));
        PlaywrightAssertions.assertThat(meaning).isHidden();
        page.keyboard().press("Tab");
        term.focus();
        PlaywrightAssertions.assertThat(meaning).isVisible();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(meaning).isHidden();
        page.context().close();
    }

    @Test
    void an_answer_is_judged_in_place_and_kept() {
        Page page = chromium.visit(Chromium.PHONE, ColorScheme.LIGHT);
        Person person = Person.signedUp("퀴즈");
        new Visit(page, "ko").signIn(person);
        page.navigate("/ko/lessons/pod");
        Locator question =
                page.locator("[data-question]:has(input[type=radio])").first();
        question.locator("input[type=radio]").first().check();
        question.getByRole(AriaRole.BUTTON).click();
        PlaywrightAssertions.assertThat(question.locator(".verdict")).not().isEmpty();
        String verdict = question.locator(".verdict").textContent();
        assertThat(page.url()).endsWith("/ko/lessons/pod");
        page.reload();
        PlaywrightAssertions.assertThat(question.locator(".verdict")).hasText(verdict);
        Chromium.picture(page, "quiz-ko");
        page.navigate("/ko/progress");
        PageChecks.hold(page, "ko");
        PageChecks.accessible(page);
        Chromium.picture(page, "progress-ko");
        page.context().close();
    }

    private List<String> paths(String language) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/glossary",
                "/search",
                "/search?q=" + (language.equals("ko") ? "파드가 죽으면" : "persistent volume"),
                "/search?q=xyzzy",
                "/certificates?code=AAAA"));
        lessons.all().forEach(lesson -> paths.add("/lessons/" + lesson.id()));
        return paths;
    }
}
