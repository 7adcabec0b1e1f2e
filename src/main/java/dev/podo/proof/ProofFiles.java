package dev.podo.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The manifests that prove a lab, each kind in the order of the files' names. */
record ProofFiles(List<ProofFile> solutions, List<ProofFile> accepted, List<ProofFile> rejected) {

    private static final Pattern FAILS = Pattern.compile("# fails: ([a-z0-9-]+(?:, [a-z0-9-]+)*)");

    static ProofFiles in(Path folder) {
        return new ProofFiles(read(folder, "solution"), read(folder, "accepted"), read(folder, "rejected"));
    }

    /** The files of a part of the proof, whatever they are called; none where there is no such folder. */
    static List<Path> list(Path folder, String part) {
        Path directory = folder.resolve(part);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isManifest(Path file) {
        return file.toString().endsWith(".yaml");
    }

    /** The checks that the first line names; empty if it names none in the way it should. */
    static List<String> failsOf(String manifest) {
        Matcher first = FAILS.matcher(manifest.lines().findFirst().orElse(""));
        return first.matches() ? List.of(first.group(1).split(", ")) : List.of();
    }

    private static List<ProofFile> read(Path folder, String part) {
        return list(folder, part).stream()
                .filter(ProofFiles::isManifest)
                .map(file -> read(part, file))
                .toList();
    }

    private static ProofFile read(String part, Path file) {
        try {
            String content = Files.readString(file);
            List<String> fails = part.equals("rejected") ? failsOf(content) : List.of();
            return new ProofFile(part + "/" + file.getFileName(), content, fails);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
