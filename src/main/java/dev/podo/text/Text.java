package dev.podo.text;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** One statement in both languages; neither is ever null. */
public record Text(String ko, String en) {

    public Text {
        Objects.requireNonNull(ko, "ko");
        Objects.requireNonNull(en, "en");
    }

    public String in(Language language) {
        return language == Language.KO ? ko : en;
    }

    public Text map(UnaryOperator<String> change) {
        return new Text(change.apply(ko), change.apply(en));
    }
}
