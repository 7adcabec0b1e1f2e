package dev.podo.proof;

import dev.podo.lab.LabCatalog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How thoroughly labs are proven.
 *
 * @param runs how often each solution is graded, at least twice: once in an empty sandbox, and once after a rejected
 *     manifest
 * @param accepted how many accepted manifests are tried, chosen by the seed; all if empty, and then all rejected ones
 *     too. Otherwise a few of these, chosen such that as many checks as possible fail in one of them
 * @param mutants how many mutants are tried, chosen by the seed, of as many rules as there are; all if empty
 */
record Plan(int runs, OptionalInt accepted, OptionalInt mutants, long seed) {

    static final int FULL_RUNS = 10;

    /** More of one lab only repeat the same rules on its other objects, and take longer than all else together. */
    static final int FULL_MUTANTS = 25;

    private static final int SAMPLE_ACCEPTED = 1;
    private static final int SAMPLE_REJECTED = 2;

    private static final int STEPS_OF_A_DRAW = 8;

    Plan {
        runs = Math.max(2, runs);
    }

    static Plan full() {
        return new Plan(FULL_RUNS, OptionalInt.empty(), OptionalInt.of(FULL_MUTANTS), 0);
    }

    static Plan sample(int runs, int mutants, long seed) {
        return new Plan(runs, OptionalInt.of(SAMPLE_ACCEPTED), OptionalInt.of(mutants), seed);
    }

    /**
     * All but the mutants, in an order in which good follows bad and bad follows good for as long as there are runs of the
     * solution. The first run finds the sandbox empty, and has the first values of the lab's variants as the mutants have.
     * Some steps later come other values, and so on: in between, good follows bad under the same values.
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
        rejected(files.rejected()).forEach(file -> {
            steps.add(step(Step.Kind.REJECTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        chosen(files.accepted(), accepted).forEach(file -> {
            steps.add(step(Step.Kind.ACCEPTED, file, values));
            if (!goods.isEmpty()) {
                steps.add(goods.remove());
            }
        });
        steps.addAll(goods);
        return Stream.concat(
                        Stream.of(Step.untouched()),
                        IntStream.range(0, steps.size()).mapToObj(index -> steps.get(index)
                                .apply(seed(index, files.solutions().size()))))
                .toList();
    }

    /** Each draw begins with a solution as long as there are runs, since its objects are the first in their namespace. */
    private static long seed(int index, int solutions) {
        return LabCatalog.FIRST_VALUES + Math.max(0, index - solutions + 1) / STEPS_OF_A_DRAW;
    }

    private static LongFunction<Step> step(Step.Kind kind, ProofFile file, LongFunction<Map<String, String>> values) {
        return seed -> Step.of(kind, file, seed, values.apply(seed));
    }

    /** The mutants of a solution to try, without those that are declared equal to it. */
    List<Step> mutants(List<String> solution, Set<String> equal) {
        List<Mutant> all = Mutants.of(solution.get(solution.size() - 1)).stream()
                .filter(mutant -> !equal.contains(mutant.id()))
                .toList();
        return chosenOfEachRule(all).stream()
                .map(mutant -> Step.of(mutant, solution))
                .toList();
    }

    /** First one mutant of each rule, then a second one of each that has two, and so on until there are enough. */
    private List<Mutant> chosenOfEachRule(List<Mutant> all) {
        if (mutants.isEmpty()) {
            return all;
        }
        Map<String, Integer> made = new HashMap<>();
        Map<Mutant, Integer> rounds = new HashMap<>();
        List<Mutant> shuffled = shuffled(all);
        shuffled.forEach(mutant -> rounds.put(mutant, made.merge(mutant.rule(), 1, Integer::sum)));
        Set<Mutant> chosen = shuffled.stream()
                .sorted(Comparator.comparingInt(rounds::get))
                .limit(mutants.getAsInt())
                .collect(Collectors.toSet());
        // In their own order those of one object follow each other, and the other objects stay as they are.
        return all.stream().filter(chosen::contains).toList();
    }

    private List<ProofFile> rejected(List<ProofFile> all) {
        if (accepted.isEmpty()) {
            return all;
        }
        return Cover.of(shuffled(all)).stream().limit(SAMPLE_REJECTED).toList();
    }

    private <T> List<T> chosen(List<T> all, OptionalInt most) {
        return most.isEmpty() || most.getAsInt() >= all.size()
                ? all
                : shuffled(all).subList(0, most.getAsInt());
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
