package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Check;
import dev.podo.verify.Decision.WaitsFor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbeDecisionsTest {

    private static final List<Check> CHECKS = Checks.checks(
            "probe: http\nwith: {service: web, path: /}\nwithin: 10s\ncel: result.status == 200",
            "target: {apiVersion: v1, kind: Service, name: web}\nrequires: [c]");
    private static final ProbeRecord OK = record(200, "");
    private static final ProbeRecord BAD = record(404, "");
    private static final ProbeRecord TROUBLED = record(0, "image-pull");

    private static ProbeRecord record(int status, String trouble) {
        return new ProbeRecord(
                "http",
                0,
                1,
                1,
                false,
                Map.of("status", status),
                "n",
                trouble,
                List.of("web", "x"),
                "what  was\nfound");
    }

    private static Verdict decide(Map<String, ProbeRecord> probes, boolean last) {
        Evidence evidence = new Evidence(List.of(), Duration.ZERO, probes, Map.of(), Map.of());
        return last ? Verifier.decideFinally(CHECKS, evidence) : Verifier.decide(CHECKS, evidence);
    }

    private static Outcome outcome(ProbeRecord record, boolean last) {
        return decide(Map.of("c", record), last).outcomes().get(0);
    }

    private static List<WaitsFor> waiting(Map<String, ProbeRecord> probes) {
        return decide(probes, false).decisions().stream()
                .map(decision -> ((Decision.Pending) decision).waitsFor())
                .toList();
    }

    @Test
    void a_probe_that_has_not_come_to_an_end_is_waited_for_and_so_is_what_requires_it() {
        List<WaitsFor> both = List.of(WaitsFor.PROBE, WaitsFor.REQUIRED);

        assertThat(waiting(Map.of())).isEqualTo(both);
        assertThat(waiting(Map.of("c", BAD))).isEqualTo(both);
        assertThat(waiting(Map.of("c", TROUBLED))).isEqualTo(both);
        assertThat(waiting(Map.of("other", OK))).isEqualTo(both);
    }

    @Test
    void an_answer_as_asked_passes_at_once() {
        assertThat(outcome(OK, false).state()).isEqualTo(State.PASS);
        assertThat(outcome(OK.ended(), true).earned()).isEqualTo(2);
    }

    @Test
    void another_answer_fails_when_the_probe_is_over_or_the_time_is() {
        for (Outcome outcome : List.of(outcome(BAD.ended(), false), outcome(BAD, true))) {
            assertThat(outcome.code()).isEqualTo("own-code");
            assertThat(outcome.expected().en()).contains("status").contains("200");
            assertThat(outcome.found().en()).contains("404");
        }
        assertThat(decide(Map.of("c", BAD.ended()), false).outcomes().get(1).state())
                .isEqualTo(State.BLOCKED);
    }

    @Test
    void what_kept_a_probe_from_acting_is_told_by_its_own_code() {
        for (Outcome outcome : List.of(outcome(TROUBLED.ended(), false), outcome(TROUBLED, true))) {
            assertThat(outcome.code()).isEqualTo("image-pull");
            assertThat(outcome.message().en()).contains("web").contains("x");
            assertThat(outcome.found().en()).isEqualTo("what was found");
        }
    }

    @Test
    void a_probe_that_never_acted_is_nobodys_mistake() {
        Outcome outcome = decide(Map.of(), true).outcomes().get(0);

        assertThat(outcome.state()).isEqualTo(State.ERROR);
        assertThat(outcome.earned()).isZero();
    }

    @Test
    void a_trouble_wins_over_a_result_that_would_pass() {
        assertThat(outcome(record(200, "image-pull").ended(), false).state()).isEqualTo(State.FAIL);
    }

    @Test
    void a_score_lies_within_its_points() {
        assertThat(decide(Map.of("c", OK), true).score()).isEqualTo(new Score(2, 4));
    }
}
