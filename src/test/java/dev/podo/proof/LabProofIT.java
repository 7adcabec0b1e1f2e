package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podo.lab.LabCatalog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every lab proves itself on real clusters, with a sample of its mutants; {@code labs check} tries them all. */
@QuarkusTest
class LabProofIT {

    private static final int MUTANTS = 3;

    /** Of the first 120 the one that draws mutants of the most rules, and of these few that are waited for for a minute. */
    private static final long SEED = 9;

    @Inject
    LabCatalog labs;

    @Inject
    ProveLabs proveLabs;

    @TestFactory
    Stream<DynamicTest> labs_grade_as_they_promise() {
        Plan plan = Plan.sample(1, MUTANTS, SEED);
        System.out.println("Proving every lab with " + plan);
        List<ProveLab> proofs = labs.all().stream()
                .map(lab -> new ProveLab(
                        seed -> labs.find(lab.id(), seed).orElseThrow(),
                        LabFolders.configured().of(lab.id()),
                        plan))
                .toList();
        try (Faults faults = Faults.watch()) {
            List<LabReport> reports = proveLabs.run(proofs, Machine.sandboxes(), new CheckConsole(System.out));
            return reports.stream().map(report -> dynamicTest(report.id(), () -> assertProven(report, faults)));
        }
    }

    private static void assertProven(LabReport report, Faults faults) {
        assertThat(report.problems())
                .as("faults of the platform: %s", faults.met())
                .isEmpty();
        assertThat(report.mutants()).isEqualTo(MUTANTS);
    }
}
