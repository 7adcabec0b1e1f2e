package dev.podo.probe;

import static dev.podo.probe.ProbedCluster.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.NonceFile;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of a file when the process of its container ends. */
class RestartIT {

    private static final ProbedCluster PROBED = new ProbedCluster();

    @BeforeAll
    static void build() {
        PROBED.apply("restarts");
        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void a_volume_of_the_pod_keeps_what_was_written_and_the_container_itself_does_not() {
        Met kept = PROBED.act(restart("pod/obedient", "/scratch/nonce"));
        Met lost = PROBED.act(restart("pod/obedient", "/tmp/nonce"));

        assertThat(kept.trouble()).as(kept.toString()).isEmpty();
        assertThat(kept.nonce()).matches("[0-9a-f]{16}");
        assertThat(kept.result())
                .as(kept.toString())
                .containsEntry("restarted", true)
                .containsEntry("restarts", 1L)
                .containsEntry("written", kept.nonce())
                .containsEntry("read", kept.nonce());
        // The second restart waits for the cluster's back-off.
        assertThat(lost.result())
                .as(lost.toString())
                .containsEntry("restarted", true)
                .containsEntry("restarts", 2L)
                .containsEntry("read", "");
    }

    @Test
    void a_database_obeys_too() {
        Met met = PROBED.act(restart("pod/redis", "/data/nonce"));

        assertThat(met.result())
                .as(met.toString())
                .containsEntry("restarted", true)
                .containsEntry("restarts", 1L)
                .containsEntry("read", "");
    }

    @Test
    void a_container_that_is_not_to_be_restarted_stays_ended() {
        Met met = PROBED.act(restart("pod/never-again", "/tmp/nonce"));

        assertThat(met.trouble()).as(met.toString()).isEmpty();
        assertThat(met.result())
                .as(met.toString())
                .containsEntry("restarted", false)
                .containsEntry("restarts", 0L)
                .containsEntry("read", "");
    }

    @Test
    void a_process_that_ignores_the_signal_is_named() {
        assertThat(PROBED.act(restart("pod/stubborn", "/tmp/nonce")))
                .extracting(Met::trouble, Met::about, Met::found, Met::over)
                .containsExactly("not-ended", List.of("sleep", "stubborn", "15"), "PID 1: sleep", true);
    }

    @Test
    void what_can_not_be_written_is_told_before_anything_ends() {
        assertThat(PROBED.act(restart("pod/stubborn", "/absent/nonce")).trouble())
                .isEqualTo("file-not-written");
        assertThat(PROBED.act(restart("deployment/absent", "/tmp/nonce")).trouble())
                .isEqualTo("no-ready-pod");
    }

    private static Probe restart(String pods, String file) {
        return new Probe.SurvivesRestart(pods(pods), new NonceFile("", file));
    }
}
