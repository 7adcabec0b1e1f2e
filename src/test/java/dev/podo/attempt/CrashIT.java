package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed outright loses no attempt, no sandbox and no point. */
class CrashIT {

    @TempDir
    Path data;

    private Installation installation;
    private PodoServer server;

    @BeforeEach
    void start() {
        installation = new Installation("crash");
        server = PodoServer.started(data, installation.name(), "podo.sandbox.limit=1", "podo.attempt.heartbeat=PT0.5S");
    }

    @AfterEach
    void remove() {
        server.close();
        installation.close();
    }

    @Test
    void an_attempt_under_observation_is_graded_once_after_a_crash() {
        var learner = Learner.signedUp("Crash");
        learner.openSandbox();
        String sandbox = learner.sandbox().getString("id");
        String container = installation.containerOf(sandbox);
        String attempt = learner.submit(PodFirst.LAB, PodFirst.slowSolution());
        learner.awaitObserving(attempt);

        server.kill();
        server.start();

        PodFirst.assertFullMarks(learner.awaitFinished(attempt));
        assertThat(learner.sandbox().getString("state")).isEqualTo("leased");
        assertThat(learner.sandbox().getString("id")).isEqualTo(sandbox);
        assertThat(installation.containers()).containsExactly(container);
        server.stop();
        assertThat(server.rows("grade")).isOne();
        assertThat(server.rows("scheduled_tasks")).as("places in the queue").isZero();
    }

    @Test
    void an_attempt_that_was_only_acknowledged_is_graded_after_a_crash() {
        var learner = Learner.signedUp("Queue");
        // The learner has no sandbox yet, so that the attempt can't be further than queued.
        String attempt = learner.submit(PodFirst.LAB, PodFirst.solution());
        await("the boot to begin")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !installation.containers().isEmpty());
        String container = installation.containers().get(0);

        server.kill();
        server.start();

        assertThat(learner.attempt(attempt).getString("state")).isEqualTo("queued");
        PodFirst.assertFullMarks(learner.awaitFinished(attempt));
        assertThat(installation.containers())
                .as("the boot went on where it was")
                .containsExactly(container);
        server.stop();
        assertThat(server.rows("grade")).isOne();
    }
}
