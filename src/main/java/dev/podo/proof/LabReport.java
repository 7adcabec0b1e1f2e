package dev.podo.proof;

import java.util.List;

/**
 * What the proof of a lab came to.
 *
 * @param runs how often solutions were graded
 * @param mutants how many were tried, refused ones included
 * @param falsePasses submissions that scored though they must not
 * @param falseFails submissions that did not score though they must
 * @param seconds from the first submission to the last result
 * @param errors submissions that the platform could not grade, twice in a row
 * @param refusedMutants those that the parser or the cluster did not take
 * @param problems everything that is wrong, in sentences
 */
record LabReport(
        String id,
        int checks,
        int runs,
        int accepted,
        int rejected,
        int mutants,
        int falsePasses,
        int falseFails,
        double seconds,
        int errors,
        int refusedMutants,
        List<String> problems) {

    boolean isProven() {
        return problems.isEmpty();
    }
}
