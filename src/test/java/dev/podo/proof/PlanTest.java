package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.proof.Step.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            List.of(file("solution/pod.yaml")),
            List.of(file("accepted/a.yaml")),
            List.of(failing("rejected/b.yaml", "image")));

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
    void a_sample_has_a_mutant_of_each_rule_before_a_second_one_of_any() {
        String two = POD + POD.replace("hello", "other").replaceFirst("", "---\n");
        List<Mutant> all = Mutants.of(two);
        int rules = (int) all.stream().map(Mutant::rule).distinct().count();

        assertThat(rules).isLessThan(all.size());
        assertThat(Plan.sample(1, rules, 7).mutants(List.of(two), Set.of()).stream()
                        .map(step -> step.name().replace("the mutant ", "").replaceFirst(":.*", "")))
                .doesNotHaveDuplicates()
                .hasSize(rules);
    }

    @Test
    void chosen_mutants_stay_in_order_so_that_those_of_one_object_follow_each_other() {
        List<String> all = Mutants.of(POD).stream()
                .map(mutant -> "the mutant " + mutant.id())
                .toList();

        List<String> chosen = Plan.sample(1, all.size() - 2, 7).mutants(List.of(POD), Set.of()).stream()
                .map(Step::name)
                .toList();

        assertThat(chosen).hasSize(all.size() - 2).isSubsetOf(all);
        assertThat(chosen).isSortedAccordingTo(Comparator.comparingInt(all::indexOf));
    }

    @Test
    void a_sample_fails_each_check_once_and_tries_an_accepted_manifest() {
        ProofFiles many = new ProofFiles(
                List.of(file("solution/pod.yaml")),
                List.of(file("a"), file("b"), file("c"), file("d"), file("e")),
                List.of(failing("r", "one"), failing("s", "one"), failing("t", "one", "two")));

        List<Step> steps = Plan.sample(1, 3, 7).steps(many, seed -> Map.of());

        assertThat(steps).filteredOn(step -> step.kind() == Kind.ACCEPTED).hasSize(1);
        assertThat(steps)
                .filteredOn(step -> step.kind() == Kind.REJECTED)
                .hasSizeLessThan(3)
                .flatExtracting(Step::fails)
                .contains("one", "two");
        assertThat(Plan.full().steps(many, seed -> Map.of()))
                .filteredOn(step -> step.kind() == Kind.REJECTED)
                .hasSize(3);
    }

    @Test
    void a_sample_prefers_rejected_manifests_that_fail_several_checks() {
        ProofFiles many = new ProofFiles(
                List.of(file("solution/pod.yaml")),
                List.of(),
                List.of(failing("r", "one"), failing("s", "two"), failing("t", "one", "two")));

        assertThat(Plan.sample(1, 3, 7).steps(many, seed -> Map.of()))
                .filteredOn(step -> step.kind() == Kind.REJECTED)
                .extracting(Step::name)
                .containsExactly("t");
    }

    @Test
    void a_sample_leaves_out_rejected_manifests_where_there_are_many() {
        ProofFiles many = new ProofFiles(
                List.of(file("solution/pod.yaml")),
                List.of(),
                Stream.of("a", "b", "c", "d", "e", "f")
                        .map(id -> failing(id, id))
                        .toList());

        assertThat(Plan.sample(1, 3, 7).steps(many, seed -> Map.of()))
                .filteredOn(step -> step.kind() == Kind.REJECTED)
                .hasSize(2);
    }

    @Test
    void declared_equal_mutants_are_not_tried() {
        assertThat(Plan.full().mutants(List.of(POD), Set.of("name:pod/hello")))
                .extracting(Step::name)
                .isNotEmpty()
                .doesNotContain("the mutant name:pod/hello");
    }

    @Test
    void values_change_between_groups_of_steps_that_begin_with_a_solution() {
        List<Step> steps = Plan.full().steps(FILES, seed -> Map.of("image", "i" + seed));

        assertThat(steps).extracting(Step::seed).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L);
        assertThat(steps.get(9).kind()).isEqualTo(Kind.SOLUTION);
        assertThat(steps.get(9).name()).isEqualTo("solution/pod.yaml (image=i1)");
        assertThat(steps.get(9).last()).contains("podo/i1");
    }

    private static Set<String> names(Plan plan) {
        return plan.mutants(List.of(POD), Set.of()).stream().map(Step::name).collect(Collectors.toSet());
    }

    private static ProofFile failing(String name, String... checks) {
        return new ProofFile(name, POD, List.of(checks));
    }

    private static ProofFile file(String name) {
        return new ProofFile(name, POD, List.of());
    }
}
