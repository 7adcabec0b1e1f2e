package dev.podo.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.podo.people.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<String> OPEN =
            List.of("/", "/lessons/pod", "/labs", "/labs/pod-first", "/sign-in", "/sign-up", "/nowhere");
    private static final List<String> SIGNED_IN = List.of("/", "/labs/pod-first", "/attempts");

    @TestHTTPResource("/")
    String server;

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
    @CsvSource({"ko, LIGHT", "ko, DARK", "en, LIGHT", "en, DARK"})
    void fits_a_phone_names_its_parts_and_can_be_read(String language, ColorScheme scheme) {
        Page page = chromium.visit(Chromium.PHONE, scheme);
        OPEN.forEach(path -> look(page, language, path));
        PageChecks.readable(page);

        new Visit(page, language).signIn(Person.signedUp("기나긴이름을가진학습자"));
        SIGNED_IN.forEach(path -> look(page, language, path));
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"ko", "en"})
    void makes_good_use_of_a_wide_screen(String language) {
        Page page = chromium.visit(Chromium.DESKTOP, ColorScheme.LIGHT);
        OPEN.forEach(path -> look(page, language, path));
        page.navigate("/" + language + "/");
        Chromium.picture(page, "home-" + language);
        page.navigate("/" + language + "/lessons/pod");
        Chromium.picture(page, "lesson-" + language);
        page.context().close();
    }

    private static void look(Page page, String language, String path) {
        var answer = page.navigate("/" + language + path);
        assertThat(answer.status()).as(path).isEqualTo(path.equals("/nowhere") ? 404 : 200);
        PageChecks.hold(page, language);
    }
}
