package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.lab.Setup;
import dev.podo.verify.Checks;
import dev.podo.verify.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradingProgressTest {

    private static final String TARGET = "target: {apiVersion: v1, kind: Pod, name: web}\n";
    private static final List<Check> CHECKS = Checks.checks(
            TARGET + "cel: object.spec.containers.size() == 1",
            TARGET + "when: podReady\nwithin: 30s",
            TARGET + "when: podReady\nhold: 5s\nwithin: 30s");

    @Test
    void a_failure_is_not_the_end_while_other_checks_wait() {
        assertThat(progress(false).look(podWith(2))).isFalse();
        assertThat(progress(true).look(podWith(1))).isFalse();
    }

    @Test
    void the_first_failure_is_the_end_where_that_is_all_there_is_to_know() {
        GradingProgress progress = progress(true);

        assertThat(progress.look(podWith(2))).isTrue();
        assertThat(progress.observed().verdict().outcomes())
                .extracting(Outcome::check)
                .containsExactly("c");
    }

    @Test
    void what_is_to_hold_does_so_anew_after_a_restart_between_two_looks() {
        GradingProgress progress = progress(false);
        progress.look(readyPodWith(1));
        progress.look(readyPodWith(1));
        assertThat(progress.observed().evidence().holding()).containsKey("c2");

        progress.look(readyPodWith(2));
        assertThat(progress.observed().evidence().holding()).doesNotContainKey("c2");
    }

    private static GradingProgress progress(boolean stops) {
        Lab lab = new Lab(
                "lab",
                "",
                1,
                null,
                List.of(),
                Map.of(),
                null,
                Set.of("Pod"),
                CHECKS,
                List.of(),
                null,
                Setup.NONE,
                List.of());
        var watch = new Stopwatch();
        return new GradingProgress(lab, new ActOnCluster(null, watch), watch, stops);
    }

    private static ObservedObjects readyPodWith(int restarts) {
        return observed(
                1,
                Map.of(
                        "conditions", List.of(Map.of("type", "Ready", "status", "True")),
                        "containerStatuses",
                                List.of(Map.of(
                                        "name",
                                        "a",
                                        "ready",
                                        true,
                                        "restartCount",
                                        restarts,
                                        "image",
                                        "docker.io/podo/nginx:latest",
                                        "imageID",
                                        "sha256:aa",
                                        "state",
                                        Map.of("running", Map.of("startedAt", "2026-01-01T00:00:10Z"))))));
    }

    private static ObservedObjects podWith(int containers) {
        return observed(containers, Map.of());
    }

    private static ObservedObjects observed(int containers, Map<String, Object> status) {
        Map<String, Object> pod = Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", "web", "uid", "1"),
                "spec",
                Map.of("containers", List.of(container("a"), container("b")).subList(0, containers)),
                "status",
                status);
        return new ObservedObjects(List.of(pod), Map.of(), SecretValues.NONE);
    }

    private static Map<String, Object> container(String name) {
        return Map.of("name", name, "image", "podo/nginx");
    }
}
