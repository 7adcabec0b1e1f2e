package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;

/**
 * A word of the course and what it means.
 *
 * @param also other spellings by which a text may call it
 * @param avoid spellings that no text may use, since this course has another
 * @param lesson the lesson that explains it; null if none does
 * @param linked whether running text links to it; words that are everywhere don't
 */
public record Term(
        String id,
        Text name,
        Map<Language, List<String>> also,
        Map<Language, List<String>> avoid,
        Text meaning,
        String lesson,
        boolean linked) {

    public Term {
        also = Map.copyOf(also);
        avoid = Map.copyOf(avoid);
    }

    public List<String> also(Language language) {
        return also.get(language);
    }

    String words(Language language) {
        return name.in(language) + "\n" + String.join(", ", also(language)) + "\n" + meaning.in(language);
    }
}
