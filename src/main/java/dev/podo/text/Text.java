package dev.podo.text;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** One statement in both languages; neither is ever null. */
public record Text(String ko, String en) {

    public Text {
        Objects.requireNonNull(ko, "ko");
        Objects.requireNonNull(en, "en");
    }

    /** What is written alike in both languages, such as a name or a number. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }

    public Text map(UnaryOperator<String> change) {
        return new Text(change.apply(ko), change.apply(en));
    }
}
