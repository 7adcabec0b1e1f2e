package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lease ends by itself, can be prolonged, and leaves nothing behind. */
class LeaseIT {

    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @TempDir
    Path otherData;

    private Installation installation;
    private PodoServer server;

    @BeforeEach
    void start() {
        installation = new Installation("lease");
        server = PodoServer.started(data, installation.name(), "podo.sandbox.idle=" + IDLE);
    }

    @AfterEach
    void remove() {
        server.close();
        installation.close();
    }

    @Test
    void an_idle_sandbox_is_closed_and_the_next_one_is_fresh() {
        var learner = Learner.signedUp("Lease");
        learner.openSandbox();
        String sandbox = learner.sandbox().getString("id");
        JsonPath before = learner.sandbox();

        JsonPath prolonged = learner.person()
                .call()
                .contentType("application/json")
                .post("/api/sandbox/prolong")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(time(prolonged, "expiresAt")).isAfter(time(before, "expiresAt"));
        assertThat(time(prolonged, "idleEndsAt")).isAfter(time(before, "idleEndsAt"));

        Instant idleEnds = time(prolonged, "idleEndsAt");
        JsonPath closed = learner.awaitSandbox("closed");
        assertThat(Instant.now()).isAfterOrEqualTo(idleEnds);
        assertThat(closed.getString("reason")).isEqualTo("sandbox_closed_idle");
        await("container and network to be gone").atMost(SOON).untilAsserted(this::assertNothingIsLeft);
        learner.person()
                .call()
                .contentType("application/json")
                .post("/api/sandbox/prolong")
                .then()
                .statusCode(409);

        String fresh = learner.askForSandbox().getString("id");
        assertThat(fresh).isNotEqualTo(sandbox);
        await("the fresh container").atMost(SOON).untilAsserted(() -> assertThat(installation.containers())
                .isEqualTo(List.of(installation.containerOf(fresh))));

        // Another server of the same installation, whose database knows nothing of the sandbox.
        server.kill();
        installation.createNetworkAlone("0123456789ab");
        server = PodoServer.started(otherData, installation.name());
        await("what the lost database knew of to be removed").atMost(SOON).untilAsserted(this::assertNothingIsLeft);
    }

    private void assertNothingIsLeft() {
        assertThat(installation.containers()).isEmpty();
        assertThat(installation.networks()).isEmpty();
    }

    private static Instant time(JsonPath sandbox, String field) {
        return Instant.parse(sandbox.getString(field));
    }
}
