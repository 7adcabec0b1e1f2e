package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the glossary from both languages; both must have the same terms. */
final class GlossaryReader {

    private static final Set<String> OF_GLOSSARY = Set.of("terms");
    private static final Set<String> OF_TERM =
            new LinkedHashSet<>(List.of("id", "term", "also", "avoid", "meaning", "lesson", "link"));

    private GlossaryReader() {}

    static Glossary read(ContentFolder ko, ContentFolder en, Consumer<Problem> problems) {
        if (!Files.exists(ko.glossary()) && !Files.exists(en.glossary())) {
            return Glossary.NONE;
        }
        Map<String, WrittenTerm> koTerms = read(ko.glossary(), problems);
        Map<String, WrittenTerm> enTerms = read(en.glossary(), problems);
        reportMissing(koTerms, enTerms, ko, en, problems);
        reportMissing(enTerms, koTerms, en, ko, problems);
        List<Term> terms = new ArrayList<>();
        enTerms.forEach((id, term) -> {
            if (koTerms.containsKey(id)) {
                terms.add(both(id, koTerms.get(id), term, en, problems));
            }
        });
        return new Glossary(terms);
    }

    private static void reportMissing(
            Map<String, WrittenTerm> terms,
            Map<String, WrittenTerm> others,
            ContentFolder folder,
            ContentFolder other,
            Consumer<Problem> problems) {
        others.keySet().stream()
                .filter(id -> !terms.containsKey(id))
                .forEach(id -> problems.accept(new Problem(
                        folder.glossary().toString(),
                        1,
                        "the term '" + id + "' of " + other.glossary() + " is missing here")));
    }

    private static Term both(
            String id, WrittenTerm ko, WrittenTerm en, ContentFolder folder, Consumer<Problem> problems) {
        if (!Objects.equals(ko.lesson, en.lesson) || ko.linked != en.linked) {
            problems.accept(new Problem(
                    folder.glossary().toString(), 1, "the term '" + id + "' has another 'lesson' or 'link' in Korean"));
        }
        return new Term(
                id,
                new Text(ko.name, en.name),
                Map.of(Language.KO, ko.also, Language.EN, en.also),
                Map.of(Language.KO, ko.avoid, Language.EN, en.avoid),
                new Text(ko.meaning, en.meaning),
                en.lesson,
                en.linked);
    }

    private static Map<String, WrittenTerm> read(Path path, Consumer<Problem> problems) {
        Map<String, WrittenTerm> terms = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        ContentFolder.read(path, problems)
                .flatMap(yaml -> YamlPart.parse(path.toString(), yaml, 1, problems))
                .ifPresent(glossary -> glossary.only(OF_GLOSSARY).parts("terms").forEach(part -> {
                    WrittenTerm term = term(part.only(OF_TERM));
                    if (terms.put(term.id, term) != null) {
                        part.problem("id", "'" + term.id + "' stands here twice");
                    }
                    for (String spelling : term.spellings()) {
                        String other = spellings.put(spelling, term.id);
                        if (other != null) {
                            part.problem("term", "'" + spelling + "' is a spelling of '" + other + "' too");
                        }
                    }
                }));
        return terms;
    }

    private static WrittenTerm term(YamlPart part) {
        return new WrittenTerm(
                part.text("id"),
                part.text("term"),
                part.texts("also"),
                part.textsIfAny("avoid"),
                part.text("meaning"),
                part.textIfAny("lesson").orElse(null),
                part.flag("link"));
    }

    private record WrittenTerm(
            String id,
            String name,
            List<String> also,
            List<String> avoid,
            String meaning,
            String lesson,
            boolean linked) {

        List<String> spellings() {
            List<String> spellings = new ArrayList<>(also);
            spellings.add(name);
            return spellings;
        }
    }
}
