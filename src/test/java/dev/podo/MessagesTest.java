package dev.podo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.text.Language;
import dev.podo.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt:([a-z0-9_]+)");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern LETTER = Pattern.compile("\\p{IsAlphabetic}");

    @Test
    void both_languages_have_the_same_messages() {
        assertThat(Messages.keys(Language.KO)).isEqualTo(Messages.keys(Language.EN));
    }

    @Test
    void every_key_starts_with_the_name_of_its_bundle() {
        files("messages", ".properties").forEach(file -> {
            String bundle = file.getFileName().toString().replaceAll("_.*", "");
            assertThat(read(file).stringPropertyNames())
                    .as(file.toString())
                    .allMatch(key -> key.startsWith(bundle + "_"));
        });
    }

    @Test
    void no_message_has_an_apostrophe_that_message_formats_would_swallow() {
        files("messages", ".properties").forEach(file -> read(file)
                .forEach((key, value) ->
                        assertThat((String) value).as("%s in %s", key, file).doesNotContain("'")));
    }

    @Test
    void korean_messages_are_in_korean() {
        files("messages", "_ko.properties").forEach(file -> read(file).forEach((key, value) -> {
            String words = ((String) value).replaceAll("\\{[^}]*}", "");
            boolean isCommand = ((String) key).endsWith("_command");
            if (!isCommand && LETTER.matcher(words).find()) {
                assertThat(words).as("%s in %s", key, file).containsPattern(HANGUL);
            }
        }));
    }

    @Test
    void every_message_that_a_template_names_exists() {
        Set<String> missing = new TreeSet<>();
        files("templates", ".html").forEach(file -> {
            var matcher = IN_TEMPLATE.matcher(text(file));
            while (matcher.find()) {
                if (!Set.of("of", "keyed").contains(matcher.group(1))
                        && !Messages.keys(Language.KO).contains(matcher.group(1))) {
                    missing.add(matcher.group(1) + " in " + file);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Set<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toSet());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new java.io.StringReader(text(file)));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
