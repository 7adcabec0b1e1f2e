package dev.podo.lesson;

import dev.podo.text.Html;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Hand-made pictures: one SVG serves both languages, its words are message keys written <code>{t:key}</code>. */
final class Figures {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WORDS = Pattern.compile("\\{t:(lesson_[a-z0-9_]+)}");

    private static final Pattern STEPS = Pattern.compile("<svg[^>]* data-steps=\"([2-9])\"");

    private Figures() {}

    /**
     * A picture as inline SVG.
     *
     * @param steps what a step-through picture says at each step; empty for any other
     */
    record Figure(String svg, List<String> steps) {

        static final Figure NONE = new Figure("", List.of());
    }

    /** The picture with its words in {@code language}; empty if there is no such picture. */
    static Optional<Figure> find(String name, Language language) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Figures.class.getResourceAsStream("/figures/" + name + ".svg")) {
            if (file == null) {
                return Optional.empty();
            }
            String drawing = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String svg = WORDS.matcher(drawing)
                    .replaceAll(word -> Matcher.quoteReplacement(Html.escape(Messages.in(language, word.group(1)))));
            return Optional.of(new Figure(svg, steps(name, drawing, language)));
        } catch (IOException e) {
            throw new UncheckedIOException("Figure " + name + " cannot be read", e);
        }
    }

    private static List<String> steps(String name, String drawing, Language language) {
        Matcher count = STEPS.matcher(drawing);
        if (!count.find()) {
            return List.of();
        }
        String key = "lesson_figure_" + name.replace('-', '_') + "_step";
        return IntStream.rangeClosed(1, Integer.parseInt(count.group(1)))
                .mapToObj(step -> Messages.in(language, key + step))
                .toList();
    }
}
