package dev.podo.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Reads one file's front matter; every deviation becomes a problem with its line. */
final class FrontMatterReader {

    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("id", "order", "title", "summary", "minutes", "labs", "notes"));

    private FrontMatterReader() {}

    /** @param firstLine the line of the file on which {@code yaml} starts */
    static Optional<FrontMatter> read(String file, String yaml, int firstLine, Consumer<Problem> problems) {
        AtomicBoolean sound = new AtomicBoolean(true);
        Optional<FrontMatter> front = YamlPart.parse(file, yaml, firstLine, problem -> {
                    sound.set(false);
                    problems.accept(problem);
                })
                .map(part -> front(part.only(KEYS)));
        return front.filter(read -> sound.get());
    }

    private static FrontMatter front(YamlPart part) {
        return new FrontMatter(
                part.text("id"),
                part.number("order"),
                part.text("title"),
                part.text("summary"),
                part.number("minutes"),
                labs(part),
                notes(part));
    }

    private static List<String> labs(YamlPart part) {
        List<String> labs = part.texts("labs");
        if (!labs.stream().allMatch(lab -> ContentFolder.ID.matcher(lab).matches())) {
            part.problem("labs", "expected a list of lab ids, found " + labs);
        }
        return labs;
    }

    private static List<NoteLines> notes(YamlPart part) {
        List<NoteLines> notes = new ArrayList<>();
        for (String written : part.texts("notes")) {
            NoteLines.of(written)
                    .ifPresentOrElse(
                            notes::add,
                            () -> part.problem(
                                    "notes", "expected a list of lines such as [11-16, 20], found '" + written + "'"));
        }
        return notes;
    }
}
