package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.proof.Step.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: hello, labels: {app: hello}}
            spec:
              containers: [{name: web, image: "podo/${image}"}]
            """;

    private static final ProofFiles FILES = new ProofFiles(
            List.of(file("solution/pod.yaml")), List.of(file("accepted/a.yaml")), List.of(file("rejected/b.yaml")));

    @Test
    void the_first_solution_finds_the_sandbox_untouched() {
        assertThat(Plan.full().steps(FILES, seed -> Map.of()))
                .extracting(Step::kind)
                .startsWith(Kind.UNTOUCHED, Kind.SOLUTION);
    }

    @Test
    void a_solution_comes_after_a_rejected_manifest_too() {
        assertThat(Plan.sample(1, 3, 0).steps(FILES, seed -> Map.of()))
                .extracting(Step::kind)
                .containsExactly(Kind.UNTOUCHED, Kind.SOLUTION, Kind.REJECTED, Kind.SOLUTION, Kind.ACCEPTED);
    }

    @Test
    void the_full_proof_runs_the_solution_ten_times() {
        assertThat(Plan.full().steps(FILES, seed -> Map.of()))
                .filteredOn(step -> step.kind() == Kind.SOLUTION)
                .hasSize(10);
    }

    @Test
    void a_sample_of_mutants_is_the_same_for_the_same_seed() {
        Set<String> sample = names(Plan.sample(1, 3, 7));

        assertThat(sample).hasSize(3).isEqualTo(names(Plan.sample(1, 3, 7)));
        assertThat(sample).isNotEqualTo(names(Plan.sample(1, 3, 8)));
    }

    @Test
    void declared_equal_mutants_are_not_tried() {
        assertThat(Plan.full().mutants(List.of(POD), Set.of("name:pod/hello")))
                .extracting(Step::name)
                .isNotEmpty()
                .doesNotContain("the mutant name:pod/hello");
    }

    @Test
    void each_step_draws_values_of_its_own_and_the_first_solution_has_the_first_ones() {
        assertThat(Plan.sample(1, 3, 0).steps(FILES, seed -> Map.of("image", "i" + seed)))
                .extracting(step ->
                        step.last().replaceAll("(?s).*podo/(.*)\"}.*", "$1").strip())
                .containsExactly("", "i0", "i1", "i2", "i3");
    }

    private static Set<String> names(Plan plan) {
        return plan.mutants(List.of(POD), Set.of()).stream().map(Step::name).collect(Collectors.toSet());
    }

    private static ProofFile file(String name) {
        return new ProofFile(name, POD, List.of());
    }
}
