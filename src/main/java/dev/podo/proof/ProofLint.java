package dev.podo.proof;

import dev.podo.lab.Check;
import dev.podo.lab.InvalidLabs;
import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
import dev.podo.lab.Problem;
import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with labs and their proof files without a cluster. */
final class ProofLint {

    private static final List<String> PARTS = List.of("solution", "accepted", "rejected");

    private final LabReader labs = new LabReader(BundledSchema.bundled());

    /** All problems of the lab in {@code folder}; none if it is fit for a proof. */
    List<Problem> problems(Path folder) {
        try {
            Lab lab = labs.read(folder);
            List<Problem> problems = new ArrayList<>();
            ManifestLint manifests = new ManifestLint(lab.allow(), labs.draws(folder));
            PARTS.forEach(part -> manifests(folder, part, manifests, problems));
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

    private static void manifests(Path folder, String part, ManifestLint manifests, List<Problem> problems) {
        boolean any = false;
        for (Path file : ProofFiles.list(folder, part)) {
            if (ProofFiles.isManifest(file)) {
                any = true;
                problems.addAll(manifests.problems(file));
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
