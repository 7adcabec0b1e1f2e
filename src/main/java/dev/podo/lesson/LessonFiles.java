package dev.podo.lesson;

import dev.podo.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads both content folders into lessons, or throws with everything that is wrong in them. */
final class LessonFiles {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String SUFFIX = ".md";

    private final Map<Language, Path> folders = new EnumMap<>(Language.class);
    private final List<Problem> problems = new ArrayList<>();

    private LessonFiles(Function<Language, Path> folder) {
        for (Language language : Language.values()) {
            folders.put(language, folder.apply(language));
        }
    }

    /** @throws ContentException if anything is wrong in either folder */
    static List<Lesson> read(Function<Language, Path> folder) {
        return new LessonFiles(folder).read();
    }

    private List<Lesson> read() {
        Map<Language, SortedMap<String, Path>> paths = new EnumMap<>(Language.class);
        folders.forEach((language, folder) -> paths.put(language, markdownIn(folder)));
        TreeSet<String> ids = new TreeSet<>();
        paths.values().forEach(files -> ids.addAll(files.keySet()));

        List<LessonPair> pairs = new ArrayList<>();
        for (String id : ids) {
            Path ko = paths.get(Language.KO).get(id);
            Path en = paths.get(Language.EN).get(id);
            if (ko == null || en == null) {
                reportMissing(id, ko == null ? Language.KO : Language.EN, ko == null ? en : ko);
            } else {
                pair(ko, en).ifPresent(pairs::add);
            }
        }
        reportSharedOrder(pairs);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return pairs.stream()
                .map(LessonPair::lesson)
                .sorted(Comparator.comparingInt(Lesson::order))
                .toList();
    }

    private Optional<LessonPair> pair(Path koPath, Path enPath) {
        Optional<LessonFile> ko = parse(koPath, Language.KO);
        Optional<LessonFile> en = parse(enPath, Language.EN);
        if (ko.isEmpty() || en.isEmpty()) {
            return Optional.empty();
        }
        LessonPair pair = new LessonPair(ko.get(), en.get());
        pair.reportDifferences(problems::add);
        return Optional.of(pair);
    }

    private Optional<LessonFile> parse(Path path, Language language) {
        try {
            Optional<LessonFile> file = LessonFile.parse(
                    path.toString(), Files.readString(path), new LessonMarkdown(language), problems::add);
            file.filter(found -> !found.front().id().equals(id(path)))
                    .ifPresent(found -> problems.add(new Problem(
                            path.toString(),
                            1,
                            "id: expected '" + id(path) + "', the file’s name, found '"
                                    + found.front().id() + "'")));
            return file;
        } catch (IOException e) {
            problems.add(new Problem(path.toString(), 1, "cannot be read as UTF-8 text: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void reportMissing(String id, Language language, Path other) {
        problems.add(new Problem(
                other.toString(),
                1,
                "has no " + language.nativeName() + " version; expected "
                        + folders.get(language).resolve(id + SUFFIX)));
    }

    private void reportSharedOrder(List<LessonPair> pairs) {
        Map<Integer, String> taken = new TreeMap<>();
        for (LessonPair pair : pairs) {
            String other = taken.putIfAbsent(pair.order(), pair.id());
            if (other != null) {
                problems.add(new Problem(
                        pair.en().path(), 1, "order " + pair.order() + " is taken by the lesson '" + other + "'"));
            }
        }
    }

    private SortedMap<String, Path> markdownIn(Path folder) {
        SortedMap<String, Path> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), 1, "expected a folder with lessons, found none"));
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> found.put(id(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
        return found;
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
