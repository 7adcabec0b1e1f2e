package dev.podo.lesson;

import dev.podo.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads both content folders, or throws with everything that is wrong in them. */
final class LessonFiles {

    private final ContentFolder ko;
    private final ContentFolder en;
    private final Consumer<Problem> problems;

    private LessonFiles(Function<Language, Path> folder, Consumer<Problem> problems) {
        this.ko = new ContentFolder(Language.KO, folder.apply(Language.KO));
        this.en = new ContentFolder(Language.EN, folder.apply(Language.EN));
        this.problems = problems;
    }

    /** @throws ContentException if anything is wrong in either folder */
    static Course read(Function<Language, Path> folder) {
        List<Problem> problems = new ArrayList<>();
        Course course = read(folder, problems::add);
        if (!problems.isEmpty()) {
            throw new ContentException(problems);
        }
        return course;
    }

    /** What can be read; everything that is wrong goes to {@code problems}. */
    static Course read(Function<Language, Path> folder, Consumer<Problem> problems) {
        return new LessonFiles(folder, problems).read();
    }

    private Course read() {
        Pairing pairing = new Pairing(ko, en, problems);
        Glossary glossary = GlossaryReader.read(ko, en, problems);
        Map<String, Quiz> quizzes = new TreeMap<>();
        for (String id : pairing.inBoth(ContentFolder::quizzes, ContentFolder::quiz)) {
            QuizReader.read(id, ko, en, problems).ifPresent(quiz -> quizzes.put(id, quiz));
        }
        List<LessonPair> pairs = new ArrayList<>();
        for (String id : pairing.inBoth(ContentFolder::lessons, ContentFolder::lesson)) {
            pair(id, glossary).ifPresent(pairs::add);
        }
        reportSharedOrder(pairs);
        reportQuizzesWithoutLesson(quizzes, pairs);
        return new Course(
                pairs.stream()
                        .map(pair -> pair.lesson(quizzes.getOrDefault(pair.id(), Quiz.NONE)))
                        .sorted(Comparator.comparingInt(Lesson::order))
                        .toList(),
                glossary,
                InStep.read(List.of(ko, en), problems));
    }

    private Optional<LessonPair> pair(String id, Glossary glossary) {
        Optional<LessonFile> koFile = parse(id, ko, glossary);
        Optional<LessonFile> enFile = parse(id, en, glossary);
        if (koFile.isEmpty() || enFile.isEmpty()) {
            return Optional.empty();
        }
        LessonPair pair = new LessonPair(koFile.get(), enFile.get());
        pair.reportDifferences(problems);
        return Optional.of(pair);
    }

    private Optional<LessonFile> parse(String id, ContentFolder folder, Glossary glossary) {
        Path path = folder.lesson(id);
        Optional<LessonFile> file = ContentFolder.read(path, problems)
                .flatMap(content -> LessonFile.parse(
                        path.toString(), content, new LessonMarkdown(folder.language(), glossary), problems));
        file.filter(found -> !found.front().id().equals(id))
                .ifPresent(found -> problems.accept(new Problem(
                        path.toString(),
                        1,
                        "id: expected '" + id + "', the file’s name, found '"
                                + found.front().id() + "'")));
        return file;
    }

    private void reportSharedOrder(List<LessonPair> pairs) {
        Map<Integer, String> taken = new TreeMap<>();
        for (LessonPair pair : pairs) {
            String other = taken.putIfAbsent(pair.order(), pair.id());
            if (other != null) {
                problems.accept(new Problem(
                        pair.en().path(), 1, "order " + pair.order() + " is taken by the lesson '" + other + "'"));
            }
        }
    }

    private void reportQuizzesWithoutLesson(Map<String, Quiz> quizzes, List<LessonPair> pairs) {
        List<String> lessons = pairs.stream().map(LessonPair::id).toList();
        for (String id : quizzes.keySet()) {
            if (!lessons.contains(id)) {
                problems.accept(
                        new Problem(en.quiz(id).toString(), 1, "there is no lesson '" + id + "' for this quiz"));
            }
        }
    }
}
