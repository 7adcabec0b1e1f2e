package dev.podo.proof;

import dev.podo.lab.Filled;
import dev.podo.lab.Problem;
import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.sandbox.Cluster;
import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with the manifests of a lab's proof, whatever values the lab draws. */
final class ManifestLint {

    private final ManifestReader reader = new ManifestReader(BundledSchema.bundled());
    private final Set<String> allow;
    private final List<Map<String, String>> draws;

    /**
     * @param allow the kinds that the lab takes
     * @param draws the values to try
     */
    ManifestLint(Set<String> allow, List<Map<String, String>> draws) {
        this.allow = allow;
        this.draws = draws;
    }

    /** All problems with the first values that make any. */
    List<Problem> problems(Path file) {
        try {
            String content = Files.readString(file);
            return draws.stream()
                    .map(values -> problems(Filled.of(file, content, values), file, values))
                    .filter(problems -> !problems.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (IOException unreadable) {
            return List.of(new Problem(file, 1, 1, "cannot be read as UTF-8: " + unreadable.getMessage()));
        }
    }

    private List<Problem> problems(Filled filled, Path file, Map<String, String> values) {
        String where = values.equals(draws.get(0)) ? "" : " (where the values are " + values + ")";
        List<Problem> problems = new ArrayList<>(filled.problems());
        ProofFile.parts(filled.text()).stream()
                .flatMap(part -> problems(file, part))
                .map(problem -> new Problem(file, problem.line(), problem.column(), problem.message() + where))
                .map(filled::inFile)
                .forEach(problems::add);
        return problems;
    }

    private Stream<Problem> problems(Path file, ProofFile.Part part) {
        byte[] manifest = part.manifest().getBytes(StandardCharsets.UTF_8);
        ManifestResult result = reader.read(manifest, allow, Cluster.NAMESPACE);
        if (result instanceof ManifestResult.Rejected rejected) {
            return rejected.problems().stream()
                    .map(problem -> new Problem(
                            file,
                            part.line() - 1 + Objects.requireNonNullElse(problem.line(), 1),
                            Objects.requireNonNullElse(problem.column(), 1),
                            problem.message().en()));
        }
        return result instanceof ManifestResult.Empty
                ? Stream.of(new Problem(file, part.line(), 1, "expected at least one object, found none"))
                : Stream.empty();
    }
}
