package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A lab that begins with something in the cluster, from an untouched sandbox on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupIT {

    private static final String LAB = "red-shop";
    private static final Path LABS = Path.of("src/test/resources/setup/labs");

    @TempDir
    static Path data;

    private static Installation installation;
    private static PodoServer server;
    private static Learner learner;
    private static SandboxShell sandbox;

    @BeforeAll
    static void start() {
        installation = new Installation("setup");
        server = PodoServer.started(
                data,
                installation.name(),
                "podo.lab.directory=" + LABS,
                "podo.attempt.retry-pause=PT1S",
                "podo.sandbox.answer-timeout=PT2S");
        learner = Learner.signedUp("Setup");
        learner.openSandbox();
        sandbox = new SandboxShell(installation.containerOf(learner.sandbox().getString("id")));
    }

    @AfterAll
    static void remove() {
        server.close();
        installation.close();
    }

    @Test
    @Order(1)
    void an_untouched_sandbox_has_what_the_lab_begins_with_and_scores_nothing() {
        JsonPath attempt = learner.grade(LAB, new byte[0]);

        assertThat(attempt.getString("state")).as(attempt.prettify()).isEqualTo("graded");
        assertThat(attempt.getInt("score")).as(attempt.prettify()).isZero();
        assertThat(colour()).isEqualTo("red");
        assertThat(own("deployment/web", "{.spec.replicas}")).isEqualTo("0");
        assertThat(kubectl("get secret stock --namespace warehouse --output jsonpath={.data.apples}"))
                .isEqualTo("dHdlbHZlLWNyYXRlcw==");
        assertThat(kubectl("get node podo --output jsonpath={.metadata.labels.disk}"))
                .isEqualTo("ssd");
    }

    @Test
    @Order(2)
    void the_learner_has_no_rights_in_the_namespaces_that_it_makes() {
        String may = "auth can-i --as system:serviceaccount:podo-system:learner ";

        assertThat(kubectl(may + "get configmaps --namespace learner")).isEqualTo("yes");
        assertThat(sandbox.output("kubectl " + may + "get secrets --namespace warehouse"))
                .isEqualTo("no");
        assertThat(sandbox.output("kubectl " + may + "list pods --namespace warehouse"))
                .isEqualTo("no");
        assertThat(sandbox.output("kubectl " + may + "patch node/podo")).containsPattern("(?m)^no$");
    }

    @Test
    @Order(3)
    void a_submission_takes_over_what_it_names_and_drops_what_it_leaves_out() throws IOException {
        JsonPath attempt = learner.grade(LAB, manifest("solution/shop.yaml"));

        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(3);
        assertThat(own("configmap/settings", "{.data}")).isEqualTo("{\"COLOR\":\"blue\"}");
    }

    @Test
    @Order(4)
    void what_the_next_submission_leaves_out_goes_back_to_how_the_lab_began() throws IOException {
        String claim = own("persistentvolumeclaim/till", "{.metadata.uid}");
        String deploymentAlone = text("solution/shop.yaml").split("---\n")[1];

        JsonPath attempt = learner.grade(LAB, deploymentAlone.getBytes(StandardCharsets.UTF_8));

        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(1);
        assertThat(own("configmap/settings", "{.data}")).isEqualTo("{\"COLOR\":\"red\",\"SIGN\":\"Come in\"}");
        assertThat(own("persistentvolumeclaim/till", "{.metadata.uid}")).isEqualTo(claim);
    }

    @Test
    @Order(5)
    void it_is_prepared_once_and_not_again_with_every_submission() throws IOException {
        kubectl("delete secret stock --namespace warehouse");
        kubectl("delete configmap settings --namespace learner");

        JsonPath attempt = learner.grade(LAB, new byte[0]);

        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(1);
        assertThat(kubectl("get configmaps --namespace learner --output name")).doesNotContain("settings");
    }

    @Test
    @Order(6)
    void starting_over_takes_away_all_that_the_lab_has_and_begins_anew() throws IOException {
        learner.grade(LAB, manifest("accepted/own-claim.yaml"));
        String claim = own("persistentvolumeclaim/till", "{.metadata.uid}");
        String guard = kubectl("get pod guard --namespace warehouse --output jsonpath={.metadata.uid}");
        kubectl("create configmap by-hand --namespace learner");

        learner.startOver(LAB);

        assertThat(learner.awaitPrepared(LAB).getString("reason")).isNull();
        assertThat(own("configmap/settings", "{.data}")).isEqualTo("{\"COLOR\":\"red\",\"SIGN\":\"Come in\"}");
        assertThat(own("deployment/web", "{.spec.replicas}")).isEqualTo("0");
        assertThat(own("persistentvolumeclaim/till", "{.metadata.uid}")).isNotEqualTo(claim);
        assertThat(kubectl("get persistentvolumeclaims --namespace learner --output name"))
                .isEqualTo("persistentvolumeclaim/till");
        assertThat(kubectl("get pod guard --namespace warehouse --output jsonpath={.metadata.uid}"))
                .isNotEqualTo(guard);
        assertThat(kubectl("get configmaps --namespace learner --output name"))
                .as("what was made by hand stays")
                .contains("by-hand");
    }

    @Test
    @Order(7)
    void starting_over_waits_until_what_was_submitted_before_is_graded() throws IOException {
        String attempt = learner.submit(LAB, manifest("accepted/slow.yaml"));
        learner.awaitObserving(attempt);
        learner.startOver(LAB);
        String later = learner.submit(LAB, new byte[0]);

        assertThat(learner.awaitFinished(attempt).getInt("score")).isEqualTo(3);
        JsonPath untouched = learner.awaitFinished(later);

        assertThat(untouched.getInt("score")).as(untouched.prettify()).isZero();
        assertThat(learner.setup(LAB).getString("state")).isEqualTo("prepared");
    }

    @Test
    @Order(8)
    void a_crash_while_it_is_prepared_costs_nothing() {
        learner.startOver(LAB);

        server.kill();
        server.start();

        assertThat(learner.awaitPrepared(LAB).getString("reason")).isNull();
        assertThat(colour()).isEqualTo("red");
        assertThat(kubectl("get secret stock --namespace warehouse --output name"))
                .isEqualTo("secret/stock");
    }

    @Test
    @Order(9)
    void a_fault_of_the_platform_is_told_and_the_next_try_works() {
        String container = installation.containerOf(learner.sandbox().getString("id"));
        installation.pause(container);
        JsonPath broken;
        try {
            learner.startOver(LAB);
            broken = learner.awaitPrepared(LAB);
        } finally {
            installation.unpause(container);
        }
        assertThat(broken.getString("reason")).contains("try again");

        learner.awaitSandbox("leased");
        learner.startOver(LAB);

        JsonPath mended = learner.awaitPrepared(LAB);
        assertThat(mended.getString("state")).isEqualTo("prepared");
        assertThat(mended.getString("reason")).isNull();
    }

    @Test
    @Order(10)
    void asking_opens_a_sandbox_and_prepares_the_lab_as_soon_as_it_is_there() {
        learner.closeSandbox();
        assertThat(learner.setup(LAB).getString("state")).isEqualTo("unprepared");

        learner.prepare(LAB);

        assertThat(learner.setup(LAB).getString("state")).isEqualTo("preparing");
        assertThat(learner.awaitPrepared(LAB).getString("state")).isEqualTo("prepared");
        sandbox = new SandboxShell(installation.containerOf(learner.sandbox().getString("id")));
        assertThat(colour()).isEqualTo("red");
    }

    private static String colour() {
        return own("configmap/settings", "{.data.COLOR}");
    }

    private static String own(String object, String path) {
        return kubectl("get " + object + " --namespace learner --output jsonpath=" + path);
    }

    private static String kubectl(String arguments) {
        return sandbox.run("kubectl " + arguments, "").strip();
    }

    private static String text(String file) throws IOException {
        return Files.readString(LABS.resolve(LAB).resolve(file));
    }

    private static byte[] manifest(String file) throws IOException {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }
}
