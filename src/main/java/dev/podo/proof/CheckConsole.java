package dev.podo.proof;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells a terminal how the proof of labs goes and how it went. */
final class CheckConsole implements Progress {

    private static final String ROW = "%-32s %6s %5s %9s %9s %8s %8s %12s %11s %7s %8s%n";

    private final PrintStream out;
    private final long start = System.nanoTime();

    CheckConsole(PrintStream out) {
        this.out = out;
    }

    void begin(List<ProveLab> labs, int sandboxes) {
        int steps = labs.stream().mapToInt(ProveLab::planned).sum();
        out.printf(
                "%d lab(s), %d steps, on %d sandbox(es); a sandbox takes half a minute to boot%n",
                labs.size(), steps, sandboxes);
    }

    @Override
    public synchronized void step(ProveLab lab, int done, Step step, Grading grading, long nanos) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        String outcome =
                switch (grading.state()) {
                    case GRADED -> grading.score() + " of " + grading.points();
                    case REFUSED -> "refused";
                    case NOT_REACHED -> "not reached";
                    case ERROR -> "could not be graded";
                };
        out.printf(
                Locale.ROOT,
                "[%d:%02d] %s %d/%d %s: %s (%.1f s)%n",
                elapsed.toMinutes(),
                elapsed.toSecondsPart(),
                lab.id(),
                done,
                lab.planned(),
                step.name(),
                outcome,
                nanos / 1e9);
        if (grading.isOfTheManifest()) {
            Finding.of(step, grading).problems().forEach(problem -> out.println("  WRONG: " + firstLine(problem)));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    void end(ProofReport report) {
        out.println();
        out.printf(
                ROW,
                "lab",
                "checks",
                "runs",
                "accepted",
                "rejected",
                "mutants",
                "refused",
                "false passes",
                "false fails",
                "errors",
                "seconds");
        report.labs().forEach(this::row);
        var totals = report.totals();
        out.printf(
                ROW,
                "all",
                totals.checks(),
                totals.runs(),
                totals.accepted(),
                totals.rejected(),
                totals.mutants(),
                totals.refusedMutants(),
                totals.falsePasses(),
                totals.falseFails(),
                totals.errors(),
                report.seconds());
        for (LabReport lab : report.labs()) {
            lab.problems().forEach(problem -> out.printf("%n%s: %s%n", lab.id(), problem));
        }
        out.printf(
                "%n%s on Kubernetes %s (%s). Report: %s%n",
                report.isProven() ? "All labs are proven" : "Not all labs are proven",
                report.kubernetes(),
                report.flavour(),
                LabsCommand.report());
    }

    private void row(LabReport lab) {
        out.printf(
                ROW,
                lab.id(),
                lab.checks(),
                lab.runs(),
                lab.accepted(),
                lab.rejected(),
                lab.mutants(),
                lab.refusedMutants(),
                lab.falsePasses(),
                lab.falseFails(),
                lab.errors(),
                lab.seconds());
    }
}
