package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import dev.podo.text.Language;
import dev.podo.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads labs from their folders. */
public final class LabReader {

    private static final String FILE = "lab.yaml";

    private final KubernetesSchema schema;

    public LabReader(KubernetesSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads every lab below {@code directory}, in the order of the course.
     *
     * @throws InvalidLabs with all problems of all labs
     */
    public List<Lab> readAll(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidLabs(List.of(new Problem(
                    directory, 1, 1, "no such folder; set podo.lab.directory to the folder that holds the labs")));
        }
        List<Problem> problems = new ArrayList<>();
        List<Path> folders = folders(directory);
        CourseOrder order = CourseOrder.in(
                directory,
                folders.stream().map(folder -> folder.getFileName().toString()).toList(),
                problems);
        List<Lab> labs = folders.stream()
                .map(folder -> read(folder, problems))
                .sorted(order.comparator())
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidLabs(problems);
        }
        return labs;
    }

    /**
     * Reads the lab in {@code folder}.
     *
     * @throws InvalidLabs with all its problems
     */
    public Lab read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Lab lab = read(folder, problems);
        if (!problems.isEmpty()) {
            throw new InvalidLabs(problems);
        }
        return lab;
    }

    private Lab read(Path folder, List<Problem> problems) {
        Path file = folder.resolve(FILE);
        String yaml = content(file, problems);
        Texts texts = new Texts(
                text(folder, "task", problems), hints(folder, problems), text(folder, "solution/commentary", problems));
        LabParser parser = new LabParser(
                schema,
                folder.getFileName().toString(),
                texts,
                new Problems(file, yaml.lines().toList()));
        return parser.parse(yaml, problems);
    }

    private static List<Text> hints(Path folder, List<Problem> problems) {
        List<Text> hints = new ArrayList<>();
        for (int tier = 1; exists(folder, "hints/" + tier); tier++) {
            hints.add(text(folder, "hints/" + tier, problems));
        }
        return hints;
    }

    private static boolean exists(Path folder, String name) {
        return Stream.of(Language.values()).anyMatch(language -> Files.exists(file(folder, name, language)));
    }

    private static Text text(Path folder, String name, List<Problem> problems) {
        return new Text(
                content(file(folder, name, Language.KO), problems), content(file(folder, name, Language.EN), problems));
    }

    private static Path file(Path folder, String name, Language language) {
        return folder.resolve(name + "." + language.code() + ".md");
    }

    private static String content(Path file, List<Problem> problems) {
        try {
            String content = Files.exists(file) ? Files.readString(file) : "";
            if (content.isBlank()) {
                problems.add(new Problem(file, 1, 1, "this file is missing or empty"));
            }
            return content;
        } catch (IOException unreadable) {
            problems.add(new Problem(file, 1, 1, "cannot be read as UTF-8: " + unreadable.getMessage()));
            return "";
        }
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The Markdown beside a lab's YAML. */
    record Texts(Text task, List<Text> hints, Text commentary) {}
}
