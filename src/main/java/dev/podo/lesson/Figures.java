package dev.podo.lesson;

import dev.podo.text.Html;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hand-made pictures: one SVG serves both languages, its words are message keys written <code>{t:key}</code>. */
final class Figures {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORDS = Pattern.compile("\\{t:(lesson_[a-z0-9_]+)}");

    private Figures() {}

    /** The picture as inline SVG with its words in {@code language}; empty if there is no such picture. */
    static Optional<String> svg(String name, Language language) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Figures.class.getResourceAsStream("/figures/" + name + ".svg")) {
            if (file == null) {
                return Optional.empty();
            }
            String drawing = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(WORDS.matcher(drawing)
                    .replaceAll(word -> Matcher.quoteReplacement(Html.escape(Messages.in(language, word.group(1))))));
        } catch (IOException e) {
            throw new UncheckedIOException("Figure " + name + " cannot be read", e);
        }
    }
}
