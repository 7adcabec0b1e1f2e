package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the platform's side is never scored as the learner's mistake. */
class FaultIT {

    @TempDir
    static Path data;

    private static Installation installation;
    private static PodoServer server;
    private static Learner learner;
    private static String container;

    @BeforeAll
    static void start() {
        installation = new Installation("fault");
        server = PodoServer.started(
                data, installation.name(), "podo.sandbox.answer-timeout=PT2S", "podo.attempt.retry-pause=PT1S");
        learner = Learner.signedUp("Fault");
        learner.openSandbox();
        container = installation.containerOf(learner.sandbox().getString("id"));
    }

    @AfterAll
    static void remove() {
        server.close();
        installation.close();
    }

    @Test
    void a_cluster_that_does_not_answer_costs_no_attempt() {
        installation.pause(container);
        JsonPath broken;
        try {
            broken = learner.grade(PodFirst.LAB, PodFirst.solution());
        } finally {
            installation.unpause(container);
        }

        assertThat(broken.getString("state")).isEqualTo("error");
        assertThat(broken.getBoolean("counted")).isFalse();
        assertThat(broken.<Object>get("score")).isNull();
        assertThat(broken.getString("reason")).isNotBlank();
        assertThat(broken.getList("checks.state", String.class)).hasSize(6).containsOnly("error");

        learner.awaitSandbox("leased");
        PodFirst.assertFullMarks(learner.grade(PodFirst.LAB, PodFirst.solution()));
    }

    @Test
    void a_cluster_that_dies_under_observation_is_started_again_and_then_graded() {
        String attempt = learner.submit(PodFirst.LAB, PodFirst.slowSolution());
        learner.awaitObserving(attempt);

        installation.kill(container);

        PodFirst.assertFullMarks(learner.awaitFinished(attempt));
        assertThat(installation.containers()).containsExactly(container);
        assertThat(server.log()).contains("was broken off by a fault of the platform (try 1)");
    }

    @Test
    void a_probe_that_cannot_act_costs_no_attempt() throws IOException {
        var other = Learner.signedUp("Probe");
        other.openSandbox();
        var sandbox = new SandboxShell(installation.containerOf(other.sandbox().getString("id")));
        sandbox.run("kubectl --namespace podo-system delete pod prober --now", "");

        JsonPath broken = other.grade(
                "service-stable-address",
                Files.readAllBytes(Path.of("labs", "service-stable-address", "solution", "web.yaml")));

        assertThat(broken.getString("state")).as(broken.prettify()).isEqualTo("error");
        assertThat(broken.getBoolean("counted")).isFalse();
        assertThat(broken.getList("checks.state", String.class)).containsOnly("error");
        other.closeSandbox();
    }
}
