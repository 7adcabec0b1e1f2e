package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads labs from their folders. */
public final class LabReader {

    private final KubernetesSchema schema;

    public LabReader(KubernetesSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads every lab below {@code directory}, in the order of the course, with the first values of their variants.
     *
     * @throws InvalidLabs with all problems of all labs
     */
    public List<Lab> readAll(Path directory) {
        return templates(directory).stream().map(LabTemplate::first).toList();
    }

    /**
     * Reads the lab in {@code folder}, with the first values of its variants.
     *
     * @throws InvalidLabs with all its problems, those of other values too
     */
    public Lab read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        LabTemplate lab = template(folder, problems);
        if (!problems.isEmpty()) {
            throw new InvalidLabs(problems);
        }
        return lab.first();
    }

    /** The values to try so that each value of each variant is met: the first ones, then those with another one. */
    public List<Map<String, String>> draws(Path folder) {
        Path file = folder.resolve(LabReading.FILE);
        return new VariantsLint(file, new LabFiles(folder).content(LabReading.FILE))
                .variants()
                .oneByOne();
    }

    /** As {@link #readAll}, with all that can be drawn. */
    List<LabTemplate> templates(Path directory) {
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
        List<LabTemplate> labs = folders.stream()
                .map(folder -> template(folder, problems))
                .sorted(Comparator.comparing(LabTemplate::first, order.comparator()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidLabs(problems);
        }
        return labs;
    }

    private LabTemplate template(Path folder, List<Problem> problems) {
        LabFiles files = new LabFiles(folder);
        VariantsLint lint = new VariantsLint(folder.resolve(LabReading.FILE), files.content(LabReading.FILE));
        LabReading first = new LabReading(schema, files, lint.variants().first());
        problems.addAll(lint.problems(first, values -> new LabReading(schema, files, values)));
        return new LabTemplate(schema, files, lint.variants(), first.lab());
    }

    /** Whether {@code path} is a lab's folder. One whose name begins with {@code _} is none: drafts wait there. */
    public static boolean isLab(Path path) {
        return Files.isDirectory(path) && !path.getFileName().toString().startsWith("_");
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(LabReader::isLab).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
