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
        Path setup = folder.resolve("setup");
        Texts texts = new Texts(
                text(folder, "task", problems),
                hints(folder, problems),
                text(folder, "solution/commentary", problems),
                new SetupReader(schema).read(setup, manifests(setup, problems), problems),
                manifests(folder.resolve("solution"), problems));
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

    /** The manifests in a folder, in the order of their names; none where there is no such folder. */
    private static List<LabFile> manifests(Path folder, List<Problem> problems) {
        return files(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(".yaml"))
                .map(file -> new LabFile(file.getFileName().toString(), content(file, problems)))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What lies beside a lab's own YAML. */
    record Texts(Text task, List<Text> hints, Text commentary, Setup setup, List<LabFile> solution) {}
}
