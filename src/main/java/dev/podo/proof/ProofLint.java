package dev.podo.proof;

import dev.podo.lab.Check;
import dev.podo.lab.Filled;
import dev.podo.lab.InvalidLabs;
import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with labs and their proof files without a cluster. */
final class ProofLint {

    private static final List<String> PARTS = List.of("solution", "accepted", "rejected");

    private final LabReader labs = new LabReader(BundledSchema.bundled());
    private final ManifestReader manifests = new ManifestReader(BundledSchema.bundled());

    /** All problems of the lab in {@code folder}; none if it is fit for a proof. */
    List<Problem> problems(Path folder) {
        try {
            Lab lab = labs.read(folder);
            List<Problem> problems = new ArrayList<>();
            PARTS.forEach(part -> manifests(folder, part, lab, problems));
            ProofFiles.list(folder, "setup").stream()
                    .filter(file -> !ProofFiles.isManifest(file))
                    .forEach(file -> problems.add(unread(file)));
            fails(folder, lab, problems);
            equalMutants(folder, lab, problems);
            return problems;
        } catch (InvalidLabs invalid) {
            return invalid.problems();
        }
    }

    private void manifests(Path folder, String part, Lab lab, List<Problem> problems) {
        boolean any = false;
        for (Path file : ProofFiles.list(folder, part)) {
            if (ProofFiles.isManifest(file)) {
                any = true;
                manifest(file, lab, problems);
            } else if (!file.getFileName().toString().matches("commentary\\.(ko|en)\\.md")) {
                problems.add(unread(file));
            }
        }
        if (!any) {
            problems.add(
                    new Problem(folder.resolve(part), 1, 1, "expected at least one manifest (*.yaml), found none"));
        }
    }

    private static Problem unread(Path file) {
        return new Problem(file, 1, 1, "nobody reads this file; the names of manifests end in .yaml");
    }

    private void manifest(Path file, Lab lab, List<Problem> problems) {
        try {
            Filled filled = Filled.of(file, Files.readString(file), lab.values());
            problems.addAll(filled.problems());
            for (ProofFile.Part part : ProofFile.parts(filled.text())) {
                problems(file, part, lab).map(filled::inFile).forEach(problems::add);
            }
        } catch (IOException unreadable) {
            problems.add(new Problem(file, 1, 1, "cannot be read as UTF-8: " + unreadable.getMessage()));
        }
    }

    private Stream<Problem> problems(Path file, ProofFile.Part part, Lab lab) {
        byte[] manifest = part.manifest().getBytes(StandardCharsets.UTF_8);
        ManifestResult result = manifests.read(manifest, lab.allow(), Cluster.NAMESPACE);
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

    private static void fails(Path folder, Lab lab, List<Problem> problems) {
        Set<String> known = lab.checks().stream().map(Check::id).collect(Collectors.toSet());
        Set<String> failed = new HashSet<>();
        for (ProofFile file : ProofFiles.in(folder).rejected()) {
            Path path = folder.resolve(file.name());
            if (file.fails().isEmpty()) {
                problems.add(new Problem(
                        path, 1, 1, "expected a first line that names the checks that fail: # fails: one, another"));
            }
            file.fails().stream()
                    .filter(check -> !known.contains(check))
                    .forEach(check ->
                            problems.add(new Problem(path, 1, column(file, check), "unknown check `" + check + "`")));
            failed.addAll(file.fails());
        }
        lab.checks().stream()
                .map(Check::id)
                .filter(check -> !failed.contains(check))
                .forEach(check -> {
                    Path path = folder.resolve("lab.yaml");
                    problems.add(new Problem(
                            path, line(path, check), 1, "no file in rejected/ fails the check `" + check + "`"));
                });
    }

    private static void equalMutants(Path folder, Lab lab, List<Problem> problems) {
        List<ProofFile> solutions = ProofFiles.in(folder).solutions();
        if (problems.isEmpty() && !solutions.isEmpty()) {
            List<String> solution = solutions.get(0).manifests(lab.values());
            problems.addAll(EqualMutants.in(folder, solution.get(solution.size() - 1), lab.values())
                    .problems());
        }
    }

    private static int column(ProofFile file, String check) {
        return 1 + Math.max(0, file.content().indexOf(check, "# fails:".length()));
    }

    private static int line(Path file, String check) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (lines.get(index).matches("\\s*(- )?id: ['\"]?" + check + "['\"]?\\s*(#.*)?")) {
                    return index + 1;
                }
            }
            return 1;
        } catch (IOException unreadable) {
            return 1;
        }
    }
}
