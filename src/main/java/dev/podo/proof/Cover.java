package dev.podo.proof;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A few rejected manifests by which each check fails that fails by any of them. */
final class Cover {

    private Cover() {}

    /** First the one that fails the most checks, then the one that adds the most to it, and so on. */
    static List<ProofFile> of(List<ProofFile> files) {
        Set<String> failing = new HashSet<>();
        List<ProofFile> cover = new ArrayList<>();
        Optional<ProofFile> next;
        while ((next = addingMost(files, failing)).isPresent()) {
            failing.addAll(next.get().fails());
            cover.add(next.get());
        }
        return cover;
    }

    private static Optional<ProofFile> addingMost(List<ProofFile> files, Set<String> failing) {
        return files.stream()
                .filter(file -> added(file, failing) > 0)
                .max(Comparator.comparingLong(file -> added(file, failing)));
    }

    private static long added(ProofFile file, Set<String> failing) {
        return file.fails().stream().filter(not(failing::contains)).count();
    }
}
