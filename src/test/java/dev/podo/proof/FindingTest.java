package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.podo.attempt.AttemptView.CheckView;
import dev.podo.proof.Grading.State;
import dev.podo.proof.Step.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Grading FULL = graded(check("exists", "pass"), check("ready", "pass"));
    private static final Grading HALF = graded(check("exists", "pass"), check("ready", "fail"));
    private static final Grading NOTHING = graded(check("exists", "fail"), check("ready", "blocked"));
    private static final Grading REFUSED = new Grading(State.REFUSED, 0, 2, List.of(), "not valid");

    @Test
    void an_untouched_sandbox_that_scores_is_a_false_pass() {
        assertThat(Finding.of(Step.untouched(), NOTHING).isNone()).isTrue();
        assertThat(Finding.of(Step.untouched(), HALF).falsePasses())
                .singleElement(STRING)
                .contains("1 of 2", "exists");
    }

    @Test
    void a_solution_without_full_marks_is_a_false_fail_that_names_the_check() {
        assertThat(Finding.of(step(Kind.SOLUTION), FULL).isNone()).isTrue();
        assertThat(Finding.of(step(Kind.SOLUTION), HALF).falseFails())
                .singleElement(STRING)
                .contains("1 of 2", "ready", "Expected wanted", "found had");
        assertThat(Finding.of(step(Kind.ACCEPTED), REFUSED).falseFails())
                .singleElement(STRING)
                .contains("not valid");
    }

    @Test
    void a_rejected_manifest_fails_what_its_first_line_names_and_nothing_else() {
        assertThat(Finding.of(step(Kind.REJECTED, "ready"), HALF).isNone()).isTrue();
        assertThat(Finding.of(step(Kind.REJECTED, "exists"), NOTHING).isNone()).isTrue();

        assertThat(Finding.of(step(Kind.REJECTED, "ready"), FULL).falsePasses())
                .singleElement(STRING)
                .contains("ready");
        assertThat(Finding.of(step(Kind.REJECTED, "exists"), HALF))
                .satisfies(finding ->
                        assertThat(finding.falsePasses()).singleElement(STRING).contains("exists"))
                .satisfies(finding ->
                        assertThat(finding.falseFails()).singleElement(STRING).contains("ready"));
        assertThat(Finding.of(step(Kind.REJECTED, "exists", "ready"), NOTHING).falseFails())
                .singleElement(STRING)
                .contains("blocked");
        assertThat(Finding.of(step(Kind.REJECTED, "ready"), REFUSED).falseFails())
                .hasSize(1);
    }

    @Test
    void a_mutant_with_full_marks_is_a_false_pass() {
        assertThat(Finding.of(step(Kind.MUTANT), FULL).falsePasses()).hasSize(1);
        assertThat(Finding.of(step(Kind.MUTANT), HALF).isNone()).isTrue();
        assertThat(Finding.of(step(Kind.MUTANT), REFUSED).isNone()).isTrue();
    }

    private static Step step(Kind kind, String... fails) {
        return new Step(kind, "this one", List.of("kind: Pod"), 0, List.of(fails));
    }

    private static Grading graded(CheckView... checks) {
        int score = (int) List.of(checks).stream().filter(CheckView::isPass).count();
        return new Grading(State.GRADED, score, checks.length, List.of(checks), "");
    }

    private static CheckView check(String id, String state) {
        return new CheckView(id, state, 1, state.equals("pass") ? 1 : 0, "", "", "", "wanted", "had", "", "", null);
    }
}
