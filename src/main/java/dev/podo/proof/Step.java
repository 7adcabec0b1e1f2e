package dev.podo.proof;

import dev.podo.lab.LabCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One grade of a proof.
 *
 * @param name the file or mutant that is submitted
 * @param manifests what is submitted one after the other, of which the last one is graded; an empty text has the sandbox
 *     graded as it stands
 * @param seed what the lab's values are drawn from for it
 * @param fails the checks that have to fail; only for {@link Kind#REJECTED}
 */
record Step(Kind kind, String name, List<String> manifests, long seed, List<String> fails) {

    enum Kind {
        UNTOUCHED,
        SOLUTION,
        ACCEPTED,
        REJECTED,
        MUTANT
    }

    static Step untouched() {
        return new Step(Kind.UNTOUCHED, "the untouched sandbox", List.of(""), LabCatalog.FIRST_VALUES, List.of());
    }

    static Step of(Kind kind, ProofFile file, long seed, Map<String, String> values) {
        return new Step(kind, file.name(), file.manifests(values), seed, file.fails());
    }

    /** A mutant of the last one of a solution's manifests, after the others; the solution has the first values. */
    static Step of(Mutant mutant, List<String> solution) {
        List<String> manifests = new ArrayList<>(solution);
        manifests.set(manifests.size() - 1, mutant.manifest());
        return new Step(
                Kind.MUTANT, "the mutant " + mutant.id(), List.copyOf(manifests), LabCatalog.FIRST_VALUES, List.of());
    }

    /** What is submitted before the one that is graded. */
    List<String> earlier() {
        return manifests.subList(0, manifests.size() - 1);
    }

    /** The one that is graded. */
    String last() {
        return manifests.get(manifests.size() - 1);
    }
}
