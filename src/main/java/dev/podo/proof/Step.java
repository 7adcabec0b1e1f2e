package dev.podo.proof;

import java.util.List;

/**
 * One submission of a proof.
 *
 * @param name the file or mutant that is submitted
 * @param manifest what is submitted; empty to have the sandbox graded as it stands
 * @param fails the checks that have to fail; only for {@link Kind#REJECTED}
 */
record Step(Kind kind, String name, String manifest, List<String> fails) {

    enum Kind {
        UNTOUCHED,
        SOLUTION,
        ACCEPTED,
        REJECTED,
        MUTANT
    }

    static Step untouched() {
        return new Step(Kind.UNTOUCHED, "the untouched sandbox", "", List.of());
    }

    static Step of(Kind kind, ProofFile file) {
        return new Step(kind, file.name(), file.manifest(), file.fails());
    }

    static Step of(Mutant mutant) {
        return new Step(Kind.MUTANT, "the mutant " + mutant.id(), mutant.manifest(), List.of());
    }
}
