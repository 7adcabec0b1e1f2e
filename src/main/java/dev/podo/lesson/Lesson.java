package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One lesson in both languages, rendered once when the server starts.
 *
 * @param notes the lines of the course notes that it says it mirrors
 * @param mirrored the lines whose marks stand in the text
 */
public record Lesson(
        String id,
        int order,
        Text title,
        Text summary,
        int minutes,
        List<String> labs,
        List<NoteLines> notes,
        Text html,
        Map<Language, List<Section>> sections,
        Map<Language, Set<Integer>> mirrored,
        Quiz quiz) {

    public Lesson {
        labs = List.copyOf(labs);
        notes = List.copyOf(notes);
        sections = Map.copyOf(sections);
        mirrored = Map.copyOf(mirrored);
    }

    public List<Section> sections(Language language) {
        return sections.get(language);
    }

    /** What is compared between the languages: how the lesson presents itself, its sections and its questions. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(id, new Text(title.ko() + "\n" + summary.ko(), title.en() + "\n" + summary.en())));
        List<Section> ko = sections(Language.KO);
        List<Section> en = sections(Language.EN);
        for (int i = 0; i < Math.min(ko.size(), en.size()); i++) {
            blocks.add(new Block(
                    id + "#" + ko.get(i).id(),
                    new Text(ko.get(i).source(), en.get(i).source())));
        }
        quiz.questions()
                .forEach(question -> blocks.add(new Block(
                        id + "?" + question.id(), new Text(question.words(Language.KO), question.words(Language.EN)))));
        return blocks;
    }
}
