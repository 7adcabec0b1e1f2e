package dev.podo.proof;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the proof of all chosen labs came to; its JSON is {@code labs.json}.
 *
 * @param kubernetes the version that the sandboxes ran
 * @param flavour of the sandbox image
 */
record ProofReport(String kubernetes, String flavour, double seconds, List<LabReport> labs, Totals totals) {

    /** The sums over all labs. */
    record Totals(
            int checks,
            int runs,
            int accepted,
            int rejected,
            int mutants,
            int falsePasses,
            int falseFails,
            double seconds,
            int errors,
            int refusedMutants) {}

    static ProofReport of(String kubernetes, String flavour, double seconds, List<LabReport> labs) {
        return new ProofReport(
                kubernetes,
                flavour,
                seconds,
                labs,
                new Totals(
                        sum(labs, LabReport::checks),
                        sum(labs, LabReport::runs),
                        sum(labs, LabReport::accepted),
                        sum(labs, LabReport::rejected),
                        sum(labs, LabReport::mutants),
                        sum(labs, LabReport::falsePasses),
                        sum(labs, LabReport::falseFails),
                        Math.round(labs.stream().mapToDouble(LabReport::seconds).sum() * 10) / 10.0,
                        sum(labs, LabReport::errors),
                        sum(labs, LabReport::refusedMutants)));
    }

    boolean isProven() {
        return labs.stream().allMatch(LabReport::isProven);
    }

    private static int sum(List<LabReport> labs, ToIntFunction<LabReport> number) {
        return labs.stream().mapToInt(number).sum();
    }
}
