package dev.podo.proof;

import dev.podo.lab.LabCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
     * solution. The first run finds the sandbox empty, and has the first values of the lab's variants as the mutants have;
     * each later step draws others.
     *
     * @param values what a seed draws
     */
    List<Step> steps(ProofFiles files, LongFunction<Map<String, String>> values) {
        Deque<LongFunction<Step>> goods = new ArrayDeque<>();
        for (int run = 0; run < runs; run++) {
            files.solutions().forEach(file -> goods.add(step(Step.Kind.SOLUTION, file, values)));
        }
        List<LongFunction<Step>> steps = new ArrayList<>();
        files.solutions().forEach(file -> steps.add(goods.remove()));
        files.rejected().forEach(file -> {
            steps.add(step(Step.Kind.REJECTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        files.accepted().forEach(file -> {
            steps.add(step(Step.Kind.ACCEPTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        steps.addAll(goods);
        return Stream.concat(
                        Stream.of(Step.untouched()),
                        IntStream.range(0, steps.size())
                                .mapToObj(index -> steps.get(index).apply(LabCatalog.FIRST_VALUES + index)))
                .toList();
    }

    private static LongFunction<Step> step(Step.Kind kind, ProofFile file, LongFunction<Map<String, String>> values) {
        return seed -> Step.of(kind, file, seed, values.apply(seed));
    }

    /** The mutants of a solution to try, without those that are declared equal to it. */
    List<Step> mutants(List<String> solution, Set<String> equal) {
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
