package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One question of a quiz. Its texts are HTML.
 *
 * <p>An answer is a list of option ids: those chosen, for {@link Kind#ORDER} in the order given, and for {@link
 * Kind#MATCH} for each option in turn the id of the option whose {@code with} was chosen.
 */
public record Question(String id, Kind kind, Text text, List<Option> options) {

    /** How a question is answered. */
    public enum Kind {
        SINGLE,
        MULTIPLE,
        ORDER,
        MATCH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** One of the answers to choose from. {@code with} is what it belongs to in a match, and empty in all others. */
    public record Option(String id, boolean correct, Text text, Text with, Text why) {}

    public Question {
        options = List.copyOf(options);
    }

    /** Whether the answer is wholly right. An answer that is incomplete or names what is not there is wrong. */
    public boolean isRight(List<String> answer) {
        return isOrdered()
                ? answer.equals(options.stream().map(Option::id).toList())
                : new TreeSet<>(answer).equals(new TreeSet<>(right())) && answer.size() == right().size();
    }

    /** Whether this is an answer at all: options of this question, each at most once, and as many as the kind needs. */
    public boolean isAnswer(List<String> answer) {
        boolean known = options.stream().map(Option::id).toList().containsAll(answer);
        boolean once = kind == Kind.MATCH || answer.stream().distinct().count() == answer.size();
        return known
                && once
                && (isOrdered() ? answer.size() == options.size() : !answer.isEmpty())
                && (kind != Kind.SINGLE || answer.size() == 1);
    }

    /** The options as a reader meets them; the same seed gives the same order, which is never the right one by itself. */
    List<Option> shuffled(long seed) {
        List<Option> shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, new Random(seed * 31 + id.hashCode()));
        if (isOrdered() && shuffled.equals(options)) {
            Collections.rotate(shuffled, 1);
        }
        return List.copyOf(shuffled);
    }

    /** What the question says in one language, as it is compared between the two. */
    String words(Language language) {
        StringBuilder words = new StringBuilder(text.in(language));
        options.forEach(option -> words.append('\n')
                .append(String.join(
                        "\n",
                        option.text().in(language),
                        option.with().in(language),
                        option.why().in(language))));
        return words.toString();
    }

    /** Places to choose from where the order is asked for: 1 to the number of options. */
    public List<Integer> places() {
        return IntStream.rangeClosed(1, options.size()).boxed().toList();
    }

    public boolean isOrdered() {
        return kind == Kind.ORDER || kind == Kind.MATCH;
    }

    private List<String> right() {
        return options.stream().filter(Option::correct).map(Option::id).toList();
    }
}
