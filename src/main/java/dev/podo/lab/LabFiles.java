package dev.podo.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files of a lab as they were when they were first read: what is drawn later is drawn of the same. */
final class LabFiles {

    private final Path folder;
    private final Map<Path, Optional<String>> contents = new ConcurrentHashMap<>();
    private final Map<Path, Problem> unreadable = new ConcurrentHashMap<>();
    private final Map<String, List<String>> manifests = new ConcurrentHashMap<>();

    LabFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean has(String name) {
        return content(folder.resolve(name)).isPresent();
    }

    /** What the file holds; empty if there is none. */
    String content(String name) {
        return content(folder.resolve(name)).orElse("");
    }

    /** What the file holds, with its placeholders; empty if it is missing or empty, which is a problem. */
    String required(String name, List<Problem> problems) {
        Path file = folder.resolve(name);
        String content = content(file).orElse("");
        if (unreadable.containsKey(file)) {
            problems.add(unreadable.get(file));
        } else if (content.isBlank()) {
            problems.add(new Problem(file, 1, 1, "this file is missing or empty"));
        }
        return content;
    }

    /** The manifests of a part, such as {@code setup/web.yaml}, in the order of their names; none without the part. */
    List<String> manifests(String part) {
        return manifests.computeIfAbsent(part, name -> list(folder.resolve(name)).stream()
                .map(file -> name + "/" + file.getFileName())
                .filter(file -> file.endsWith(".yaml"))
                .toList());
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<String> content(Path path) {
        return contents.computeIfAbsent(path, file -> {
            try {
                return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                unreadable.put(file, new Problem(file, 1, 1, "cannot be read as UTF-8: " + e.getMessage()));
                return Optional.of("");
            }
        });
    }
}
