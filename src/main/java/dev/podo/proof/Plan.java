package dev.podo.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * How thoroughly labs are proven.
 *
 * @param runs how often each solution is graded, at least twice: once in an empty sandbox, and once after a rejected
 *     manifest
 * @param mutants how many mutants are tried, chosen by the seed; all if empty
 */
record Plan(int runs, OptionalInt mutants, long seed) {

    static final int FULL_RUNS = 10;

    Plan {
        runs = Math.max(2, runs);
    }

    static Plan full() {
        return new Plan(FULL_RUNS, OptionalInt.empty(), 0);
    }

    static Plan sample(int runs, int mutants, long seed) {
        return new Plan(runs, OptionalInt.of(mutants), seed);
    }

    /**
     * All but the mutants, in an order in which good follows bad and bad follows good for as long as there are runs of the
     * solution. The first run finds the sandbox empty.
     */
    List<Step> steps(ProofFiles files, Map<String, String> values) {
        Deque<Step> goods = new ArrayDeque<>();
        for (int run = 0; run < runs; run++) {
            files.solutions().forEach(file -> goods.add(Step.of(Step.Kind.SOLUTION, file, values)));
        }
        List<Step> steps = new ArrayList<>(List.of(Step.untouched()));
        files.solutions().forEach(file -> steps.add(goods.remove()));
        files.rejected().forEach(file -> {
            steps.add(Step.of(Step.Kind.REJECTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        files.accepted().forEach(file -> {
            steps.add(Step.of(Step.Kind.ACCEPTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        steps.addAll(goods);
        return steps;
    }

    /** The mutants to try, without those that are declared equal to the solution. */
    List<Step> mutants(ProofFiles files, Map<String, String> values, Set<String> equal) {
        List<String> solution = files.solutions().get(0).manifests(values);
        List<Mutant> all = new ArrayList<>(Mutants.of(solution.get(solution.size() - 1)));
        all.removeIf(mutant -> equal.contains(mutant.id()));
        if (mutants.isPresent()) {
            Collections.shuffle(all, new Random(seed));
        }
        return all.stream()
                .limit(mutants.orElse(all.size()))
                .map(mutant -> Step.of(mutant, solution))
                .toList();
    }
}
