package dev.podo.lesson;

import dev.podo.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One language's content folder and the files that belong into it. */
record ContentFolder(Language language, Path path) {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String LESSON = ".md";
    private static final String QUIZ = ".quiz.yaml";

    Path lesson(String id) {
        return path.resolve(id + LESSON);
    }

    Path quiz(String id) {
        return path.resolve(id + QUIZ);
    }

    Path glossary() {
        return path.resolve("glossary.yaml");
    }

    /** Which blocks of the other language this language's blocks were last brought in step with. */
    Path inStep() {
        return path.resolve("in-step.yaml");
    }

    /** The ids of the lessons that lie here. */
    SortedSet<String> lessons(Consumer<Problem> problems) {
        return ids(LESSON, problems);
    }

    /** The ids of the lessons that have a quiz here. */
    SortedSet<String> quizzes(Consumer<Problem> problems) {
        return ids(QUIZ, problems);
    }

    private SortedSet<String> ids(String suffix, Consumer<Problem> problems) {
        SortedSet<String> ids = new TreeSet<>();
        if (!Files.isDirectory(path)) {
            problems.accept(new Problem(path.toString(), 1, "expected a folder with lessons, found none"));
            return ids;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .forEach(name -> ids.add(name.substring(0, name.length() - suffix.length())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + path, e);
        }
        return ids;
    }

    /** The text of a file in this folder; empty, with a problem, if it cannot be read. */
    static Optional<String> read(Path file, Consumer<Problem> problems) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            problems.accept(new Problem(file.toString(), 1, "cannot be read as UTF-8 text: " + e.getMessage()));
            return Optional.empty();
        }
    }
}
