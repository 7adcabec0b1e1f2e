package dev.podo.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds for every page, whatever it shows. */
final class PageChecks {

    /** Text colours with the grounds they stand on. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("ink", "paper", "surface", "sunken", "code-bg", "accent-soft", "ok-soft", "bad-soft", "warn-soft"),
            List.of("muted", "paper", "surface", "sunken", "code-bg", "accent-soft"),
            List.of("accent", "paper", "surface", "sunken", "accent-soft"),
            List.of("accent-deep", "paper", "surface", "accent-soft"),
            List.of("on-accent", "accent", "accent-deep"),
            List.of("ok", "surface", "ok-soft"),
            List.of("bad", "surface", "bad-soft"),
            List.of("warn", "surface", "warn-soft"),
            List.of("info", "surface", "info-soft"));

    /** Pairs below the ratio of 4.5 that WCAG asks of text, level AA. */
    private static final String WEAK = """
            pairs => {
              const probe = document.body.appendChild(document.createElement("i"));
              const light = name => {
                probe.style.color = `var(--${name})`;
                const parts = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(c => c / 255);
                const [r, g, b] = parts.map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const weak = pairs.flatMap(([text, ...grounds]) => grounds
                  .map(ground => [text, ground, ratio(light(text), light(ground))])
                  .filter(([, , found]) => found < 4.5)
                  .map(([text, ground, found]) => `${text} on ${ground}: ${found.toFixed(2)}`));
              probe.remove();
              return weak;
            }
            """;

    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
              const width = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("body *")]
                  .filter(each => each.getBoundingClientRect().right > width + 1)
                  .filter(each => !each.parentElement.closest("pre, .table-scroll"))
                  .map(each => `${each.localName}.${each.className}`);
            }
            """;

    private static final String UNLABELLED = """
            () => [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
                .filter(field => field.labels.length === 0 && !field.ariaLabel)
                .concat([...document.querySelectorAll("a, button, summary")].filter(each => !each.textContent.trim()))
                .map(each => each.outerHTML)
            """;

    private static final String BARRIERS = """
            async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
                .map(each => `${each.id}: ${each.nodes.map(node => node.html).slice(0, 5).join(" ")}`)
            """;

    private PageChecks() {}

    /** What axe finds with all its rules. */
    static void accessible(Page page) {
        page.evaluate(axe());
        assertNothing(page.evaluate(BARRIERS), "barriers at " + page.url());
    }

    private static String axe() {
        try (InputStream script = PageChecks.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void hold(Page page, String language) {
        String place = page.url();
        assertThat(page.locator("html").getAttribute("lang")).as(place).isEqualTo(language);
        assertThat(page.locator("h1").count())
                .as("level-one headings of %s", place)
                .isOne();
        assertNothing(page.evaluate(WIDER_THAN_THE_SCREEN), "wider than the screen at " + place);
        assertNothing(page.evaluate(UNLABELLED), "without a name at " + place);
    }

    static void readable(Page page) {
        assertNothing(page.evaluate(WEAK, PAIRS), "too weak");
    }

    private static void assertNothing(Object found, String what) {
        assertThat((List<?>) found).as(what).isEmpty();
    }
}
