package dev.podo.proof;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The proof of one lab. Its steps run one after the other on one sandbox; its mutants need not know of each other, so
 * several sandboxes may share them.
 */
final class ProveLab {

    private final Lab lab;
    private final List<Step> steps;
    private final Deque<Step> mutants;
    private final int planned;
    private final int submissions;
    private final Map<Step.Kind, Integer> done = new EnumMap<>(Step.Kind.class);
    private final List<String> problems = new ArrayList<>();
    private int falsePasses;
    private int falseFails;
    private int errors;
    private int refusedMutants;
    private long begun;
    private long ended;

    /**
     * The proof of a lab whose files lie in {@code folder} and have no problems of their own.
     *
     * @param drawn the lab with the values that a seed draws
     */
    ProveLab(LongFunction<Lab> drawn, Path folder, Plan plan) {
        this.lab = drawn.apply(LabCatalog.FIRST_VALUES);
        ProofFiles files = ProofFiles.in(folder);
        List<String> solution = files.solutions().get(0).manifests(lab.values());
        EqualMutants equal = EqualMutants.in(folder, solution.get(solution.size() - 1), lab.values());
        this.steps = plan.steps(files, seed -> drawn.apply(seed).values());
        this.mutants = new ArrayDeque<>(plan.mutants(solution, equal.declared()));
        this.planned = steps.size() + mutants.size();
        this.submissions = Stream.concat(steps.stream(), mutants.stream())
                .mapToInt(step -> step.manifests().size())
                .sum();
    }

    String id() {
        return lab.id();
    }

    /** How many steps and mutants there are in all. */
    int planned() {
        return planned;
    }

    /** How long it takes, in no unit: what is submitted often, and what has much to be graded. */
    int length() {
        return submissions * lab.checks().size();
    }

    /** Runs everything but the mutants, on a sandbox that nothing was submitted to yet. */
    void prove(Bench bench, Progress progress) {
        steps.forEach(step -> take(step, bench, progress));
    }

    /** Tries one mutant after the other until none is left. */
    void tryMutants(Bench bench, Progress progress) {
        for (Optional<Step> next = nextMutant(); next.isPresent(); next = nextMutant()) {
            take(next.get(), bench, progress);
        }
    }

    synchronized int mutantsLeft() {
        return mutants.size();
    }

    /** Something that kept the proof from going on. */
    synchronized void brokenOff(String problem) {
        problems.add(problem);
    }

    synchronized LabReport report() {
        if (!mutants.isEmpty()) {
            problems.add(mutants.size() + " mutants were not tried");
        }
        return new LabReport(
                lab.id(),
                lab.checks().size(),
                done(Step.Kind.SOLUTION),
                done(Step.Kind.ACCEPTED),
                done(Step.Kind.REJECTED),
                done(Step.Kind.MUTANT),
                falsePasses,
                falseFails,
                Math.round((ended - begun) / 1e8) / 10.0,
                errors,
                refusedMutants,
                List.copyOf(problems));
    }

    private synchronized Optional<Step> nextMutant() {
        return Optional.ofNullable(mutants.poll());
    }

    private void take(Step step, Bench bench, Progress progress) {
        long start = System.nanoTime();
        Grading grading = grade(step, bench);
        progress.step(this, record(step, grading, start), step, grading, System.nanoTime() - start);
    }

    /**
     * What the platform broke off is tried again. What can't be changed in place, such as a claim, is tried again in an
     * empty namespace: that is not what the step is about.
     */
    private Grading grade(Step step, Bench bench) {
        Grading first = submit(step, bench);
        if (first.isRefusedAsChange()) {
            bench.clear(lab);
        }
        return first.state() == Grading.State.ERROR || first.isRefusedAsChange() ? submit(step, bench) : first;
    }

    /** Several submissions begin in an empty namespace, so that the first one too makes what it says anew. */
    private Grading submit(Step step, Bench bench) {
        if (!step.earlier().isEmpty()) {
            bench.clear(lab);
        }
        for (String manifest : step.earlier()) {
            Grading before = bench.grade(lab, step.seed(), manifest);
            if (before.state() != Grading.State.GRADED) {
                return before.ofEarlier();
            }
        }
        return step.kind() == Step.Kind.MUTANT
                ? bench.gradeUntilFailure(lab, step.seed(), step.last())
                : bench.grade(lab, step.seed(), step.last());
    }

    /** Returns how many are done now, this one included. */
    private synchronized int record(Step step, Grading grading, long start) {
        begun = begun == 0 ? start : Math.min(begun, start);
        ended = System.nanoTime();
        done.merge(step.kind(), 1, Integer::sum);
        if (grading.state() == Grading.State.ERROR) {
            errors++;
            problems.add(step.name() + " could not be graded: " + grading.words());
        } else if (grading.state() == Grading.State.NOT_REACHED) {
            problems.add(step.name() + ": " + grading.words());
        } else {
            judge(step, grading);
        }
        return done.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void judge(Step step, Grading grading) {
        Finding finding = Finding.of(step, grading);
        falsePasses += finding.falsePasses().isEmpty() ? 0 : 1;
        falseFails += finding.falseFails().isEmpty() ? 0 : 1;
        problems.addAll(finding.problems());
        if (step.kind() == Step.Kind.MUTANT && grading.state() == Grading.State.REFUSED) {
            refusedMutants++;
        }
        boolean first = step.kind() == Step.Kind.SOLUTION && done(Step.Kind.SOLUTION) == 1;
        if (first && !finding.isNone() && !mutants.isEmpty()) {
            // Mutants of what does not score say nothing.
            problems.add(mutants.size() + " mutants were not tried, since the solution does not score full marks");
            mutants.clear();
        }
    }

    private int done(Step.Kind kind) {
        return done.getOrDefault(kind, 0);
    }
}
