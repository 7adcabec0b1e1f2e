package dev.podo.lesson;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.podo.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands for those who write lessons: {@code content check} and {@code content agree}. */
public final class ContentCommand {

    private static final int MISUSED = 2;
    private static final String HELP = """
            Expected one of:
            content check           whether the notes are covered, both languages are in step and links lead somewhere
            content agree ID…|all   records that both languages of these lessons (or 'glossary') say the same now
            """;

    private ContentCommand() {}

    /** Runs one of the commands and returns the exit code: 0 for all right, 1 for problems found, 2 for misuse. */
    public static int run(List<String> arguments) {
        try {
            if (arguments.equals(List.of("check"))) {
                return check();
            }
            if (arguments.size() > 1 && arguments.get(0).equals("agree")) {
                return agree(arguments.subList(1, arguments.size()));
            }
            System.err.print(HELP);
            return MISUSED;
        } catch (IOException e) {
            System.err.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    private static int check() throws IOException {
        ContentReport report =
                CheckContent.run(ContentCommand::folder, setting("podo.content.notes", "docs/course-notes.md"), labs());
        Path file = setting("podo.content.report", "target/reports/content.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        Stream.of(report.problems(), report.drift(), report.deadLinks())
                .flatMap(List::stream)
                .forEach(System.out::println);
        System.out.println(report.lessons() + " lessons; " + report.notesLines() + " lines of notes, mirrored "
                + report.mirrored() + "; " + report.drift().size() + " blocks out of step; "
                + report.deadLinks().size() + " dead links; "
                + report.problems().size() + " other problems");
        return report.isSound() ? 0 : 1;
    }

    /** Blocks of other lessons keep what is recorded of them. */
    private static int agree(List<String> ids) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Course course = LessonFiles.read(ContentCommand::folder, problems::add);
        List<String> known =
                course.blocks().stream().map(Block::lesson).distinct().toList();
        for (String id : ids) {
            if (!id.equals("all") && !known.contains(id)) {
                System.err.println("There is no lesson '" + id + "'; there are " + String.join(", ", known));
                return MISUSED;
            }
        }
        if (!problems.isEmpty()) {
            problems.forEach(System.out::println);
            return 1;
        }
        for (Language language : Language.values()) {
            Path record = new ContentFolder(language, folder(language)).inStep();
            Files.writeString(
                    record,
                    course.inStep()
                            .with(
                                    course.blocks(),
                                    language,
                                    block -> ids.contains("all") || ids.contains(block.lesson())));
        }
        System.out.println("Recorded as in step: " + String.join(", ", ids));
        return 0;
    }

    private static Path folder(Language language) {
        return setting("podo.lesson.content-" + language.code(), "content-" + language.code());
    }

    private static Set<String> labs() throws IOException {
        try (Stream<Path> folders = Files.list(setting("podo.lab.directory", "labs"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("lab.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path setting(String key, String otherwise) {
        return Path.of(System.getProperty(key, otherwise));
    }
}
