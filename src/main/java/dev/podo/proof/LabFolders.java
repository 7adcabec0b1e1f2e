package dev.podo.proof;

import dev.podo.lab.LabReader;
import dev.podo.lab.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that holds the labs, as the commands see it. */
record LabFolders(Path directory) {

    /** What the server is configured with, too: {@code podo.lab.directory}. */
    static LabFolders configured() {
        String environment = System.getenv("PODO_LAB_DIRECTORY");
        String directory = System.getProperty("podo.lab.directory", environment == null ? "labs" : environment);
        return new LabFolders(Path.of(directory).toAbsolutePath().normalize());
    }

    Path of(String id) {
        return directory.resolve(id);
    }

    List<String> ids() {
        if (!Files.isDirectory(directory)) {
            throw new CheckOptions.Usage("There is no folder " + directory + " with labs.");
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(LabReader::isLab)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labs asked for, or all; each id must be known. */
    List<String> chosen(List<String> asked) {
        List<String> known = ids();
        asked.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new CheckOptions.Usage(
                    "There is no lab " + id + " in " + directory + ". Labs: " + String.join(", ", known));
        });
        return asked.isEmpty() ? known : asked.stream().distinct().toList();
    }

    /** All problems of these labs, one a line, with paths from the folder above. */
    List<String> lint(List<String> ids) {
        ProofLint lint = new ProofLint();
        return ids.parallelStream()
                .flatMap(id -> lint.problems(of(id)).stream())
                .map(this::relative)
                .toList();
    }

    private String relative(Problem problem) {
        Path file =
                directory.getParent().relativize(problem.file().toAbsolutePath().normalize());
        return new Problem(file, problem.line(), problem.column(), problem.message()).toString();
    }
}
