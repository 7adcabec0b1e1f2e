package dev.podo.lesson;

import dev.podo.text.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** The words of the course in both languages. */
public record Glossary(List<Term> terms) {

    /** For a course without one. */
    static final Glossary NONE = new Glossary(List.of());

    public Glossary {
        terms = List.copyOf(terms);
    }

    /** In the order in which the language's own dictionaries stand; Korean ones have Hangul first. */
    public List<Term> sorted(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        collator.setStrength(Collator.SECONDARY);
        Comparator<Term> latinLast = Comparator.comparing(
                term -> language == Language.KO && !startsWithHangul(term.name().ko()));
        return terms.stream()
                .sorted(latinLast.thenComparing(term -> term.name().in(language), collator))
                .toList();
    }

    private static boolean startsWithHangul(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }
}
