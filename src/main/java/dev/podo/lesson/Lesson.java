package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;

/** One lesson in both languages, rendered once when the server starts. */
public record Lesson(
        String id,
        int order,
        Text title,
        Text summary,
        int minutes,
        List<String> labs,
        List<NoteLines> notes,
        Text html,
        Map<Language, List<Section>> sections) {

    public Lesson {
        labs = List.copyOf(labs);
        notes = List.copyOf(notes);
        sections = Map.copyOf(sections);
    }

    public List<Section> sections(Language language) {
        return sections.get(language);
    }
}
