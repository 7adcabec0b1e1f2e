package dev.podo.text;

import java.util.Locale;
import java.util.Optional;

/** The two languages of the course. Every text that a person reads exists in both. */
public enum Language {
    KO("ko", "한국어"),
    EN("en", "English");

    private final String code;
    private final String nativeName;

    Language(String code, String nativeName) {
        this.code = code;
        this.nativeName = nativeName;
    }

    /** The BCP 47 tag, as it stands in URLs and in {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** The language's name in the language itself. */
    public String nativeName() {
        return nativeName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    public Language other() {
        return this == KO ? EN : KO;
    }

    /** Finds a language by its tag; empty for {@code null} and for anything but {@code ko} and {@code en}. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
