package dev.podo.lesson;

import dev.podo.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks that the course mirrors its notes, that both languages are in step, and that its links lead somewhere. */
final class CheckContent {

    private final Course course;
    private final Set<String> labs;
    private final List<String> problems = new ArrayList<>();

    private CheckContent(Function<Language, Path> folder, Set<String> labs) {
        this.course = LessonFiles.read(folder, problem -> problems.add(problem.toString()));
        this.labs = labs;
    }

    /** @param labs the ids of the labs to which lessons may lead */
    static ContentReport run(Function<Language, Path> folder, Path notes, Set<String> labs) {
        return new CheckContent(folder, labs).run(notes);
    }

    private ContentReport run(Path notes) {
        Set<Integer> lines = linesThatSaySomething(notes);
        Map<String, Long> mirrored = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            mirrored.put(language.code(), mirrored(lines, language));
        }
        reportLabs();
        problems.addAll(CheckWords.run(course));
        return new ContentReport(
                course.lessons().size(),
                labs.size(),
                lines.size(),
                mirrored,
                drift(),
                CheckLinks.run(course, labs),
                List.copyOf(problems));
    }

    private Set<Integer> linesThatSaySomething(Path notes) {
        List<String> lines = ContentFolder.read(notes, problem -> problems.add(problem.toString()))
                .map(text -> text.lines().toList())
                .orElse(List.of());
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> !lines.get(line - 1).isBlank())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long mirrored(Set<Integer> lines, Language language) {
        Set<Integer> marked = new TreeSet<>();
        course.lessons().forEach(lesson -> marked.addAll(lesson.mirrored().get(language)));
        for (int line : lines) {
            if (!marked.contains(line)) {
                problems.add("notes:" + line + ": no lesson in " + language.nativeName() + " mirrors this line");
            }
        }
        marked.stream()
                .filter(line -> !lines.contains(line))
                .forEach(line -> problems.add("notes:" + line + ": a lesson in " + language.nativeName()
                        + " marks this line, which is empty or not there"));
        return lines.stream().filter(marked::contains).count();
    }

    private void reportLabs() {
        for (Lesson lesson : course.lessons()) {
            lesson.labs().stream()
                    .filter(lab -> !labs.contains(lab))
                    .forEach(lab -> problems.add(lesson.id() + ": there is no lab '" + lab + "'"));
        }
    }

    private List<String> drift() {
        List<String> drift = new ArrayList<>();
        List<Block> blocks = course.blocks();
        for (Language language : Language.values()) {
            for (Block block : blocks) {
                if (course.inStep().isBehind(block, language)) {
                    drift.add(block.id() + ": " + language.nativeName() + " was not brought in step with "
                            + language.other().nativeName());
                }
            }
            course.inStep()
                    .gone(blocks, language)
                    .forEach(id -> drift.add(id + ": recorded in " + language.nativeName() + " and no longer there"));
        }
        return drift;
    }
}
