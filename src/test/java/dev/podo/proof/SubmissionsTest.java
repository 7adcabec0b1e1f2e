package dev.podo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private static final String TWO = """
            # fails: ready
            kind: Pod
            # next submission
            kind: ${kind}
            """;

    @Test
    void a_line_divides_a_file_into_submissions() {
        ProofFile file = new ProofFile("rejected/two.yaml", TWO, List.of("ready"));

        assertThat(file.manifests(Map.of("kind", "Service")))
                .containsExactly("# fails: ready\nkind: Pod\n", "kind: Service\n");
    }

    @Test
    void a_file_without_the_line_is_one_submission() {
        assertThat(ProofFile.parts("kind: Pod\n")).containsExactly(new ProofFile.Part("kind: Pod\n", 1));
    }

    @Test
    void each_part_knows_its_line() {
        assertThat(ProofFile.parts(TWO)).extracting(ProofFile.Part::line).containsExactly(1, 4);
    }

    @Test
    void mutants_change_the_last_submission_alone() {
        Mutant mutant = new Mutant("name:pod/hello", "name", "In Pod hello, …", "kind: Mutant");

        Step step = Step.of(mutant, List.of("one", "two", "three"));

        assertThat(step.earlier()).containsExactly("one", "two");
        assertThat(step.last()).isEqualTo("kind: Mutant");
    }

    @Test
    void a_refused_submission_before_the_last_one_leaves_that_untried() {
        Grading refused = new Grading(Grading.State.REFUSED, 0, 3, List.of(), "forbidden");

        assertThat(refused.ofEarlier().state()).isEqualTo(Grading.State.NOT_REACHED);
        assertThat(refused.ofEarlier().words()).contains("before the last one was refused: forbidden");
        assertThat(refused.ofEarlier().isOfTheManifest()).isFalse();
    }

    @Test
    void a_fault_of_the_platform_before_the_last_submission_stays_one() {
        assertThat(Grading.error("gone").ofEarlier()).isEqualTo(Grading.error("gone"));
    }
}
