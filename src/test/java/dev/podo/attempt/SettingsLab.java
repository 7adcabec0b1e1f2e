package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner reads on the page of the lab {@code configmap-settings}, whose values differ between learners. */
record SettingsLab(String color, String fruit) {

    static final String ID = "configmap-settings";

    private static final Pattern COLOR = Pattern.compile("<code>COLOR</code> with the value <code>([a-z]+)</code>");
    private static final Pattern FRUIT = Pattern.compile("<code>Hello from a ([a-z]+) ConfigMap</code>");

    /** What everybody sees who has not signed in. */
    static final SettingsLab FIRST = new SettingsLab("purple", "grape");

    static SettingsLab asSeenBy(Person person) {
        return in(person.browse()
                .get("/en/labs/" + ID)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static SettingsLab in(String page) {
        return new SettingsLab(found(COLOR, page), found(FRUIT, page));
    }

    byte[] solution() {
        try {
            return Files.readString(Path.of("labs", ID, "solution", "web.yaml"))
                    .replace("${color}", color)
                    .replace("${fruit}", fruit)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}
