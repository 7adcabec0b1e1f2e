package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners whom the machine has no place for take turns. */
class QueueIT {

    @TempDir
    Path data;

    private Installation installation;
    private PodoServer server;

    @BeforeEach
    void start() {
        installation = new Installation("queue");
        server = PodoServer.started(data, installation.name(), "podo.sandbox.limit=1");
    }

    @AfterEach
    void remove() {
        server.close();
        installation.close();
    }

    @Test
    void who_closes_a_sandbox_makes_room_for_the_next_in_the_queue() {
        var first = Learner.signedUp("First");
        var second = Learner.signedUp("Second");
        var third = Learner.signedUp("Third");
        first.openSandbox();
        String container = installation.containerOf(first.sandbox().getString("id"));

        second.askForSandbox();
        third.askForSandbox();
        assertThat(second.awaitSandbox("queued").getInt("queuePosition")).isEqualTo(1);
        assertThat(third.awaitSandbox("queued").getInt("queuePosition")).isEqualTo(2);
        assertThat(second.askForSandbox().getInt("queuePosition"))
                .as("asking again costs no place and wins none")
                .isEqualTo(1);

        first.closeSandbox();

        assertThat(first.sandbox().getString("state")).isEqualTo("closed");
        String next = second.awaitSandbox("leased").getString("id");
        assertThat(third.sandbox().getString("state")).isEqualTo("queued");
        assertThat(third.sandbox().getInt("queuePosition")).isEqualTo(1);
        await("the first container to be gone").atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        installation.containers())
                .containsExactly(installation.containerOf(next))
                .doesNotContain(container));
        assertThat(installation.networks()).hasSize(1);
    }
}
