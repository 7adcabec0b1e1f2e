package dev.podo.probe;

import static dev.podo.probe.ProbedCluster.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.Source;
import dev.podo.lab.Probe.Wanted;
import dev.podo.sandbox.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The probes on files and variables, on pods that take their values from sources and on ones with copies of them. */
class ValueProbesIT {

    private static final ProbedCluster PROBED = new ProbedCluster();
    private static final Source MODE = new Source("ConfigMap", "settings", "mode");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Source PASSWORD = new Source("Secret", "database", "password");

    @BeforeAll
    static void build() {
        PROBED.apply("values");
        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @AfterEach
    void no_twin_is_left() {
        assertThat(PROBED.cluster()
                        .admin()
                        .configMaps()
                        .inNamespace(Cluster.TWIN_NAMESPACE)
                        .withLabel(TwinSpec.LABEL)
                        .list()
                        .getItems())
                .isEmpty();
    }

    @Test
    void a_file_is_compared_with_a_text() {
        assertThat(PROBED.act(file("pod/reader", new Wanted.ExactText("night"))).result())
                .isEqualTo(Map.of("exists", true, "found", "night", "expected", "night"));
        assertThat(PROBED.act(file("pod/reader", new Wanted.ExactText("day"))).result())
                .isEqualTo(Map.of("exists", true, "found", "night", "expected", "day"));
        assertThat(PROBED.act(new Probe.FileEquals(pods("pod/reader"), "", "/absent", new Wanted.ExactText("")))
                        .result())
                .containsEntry("exists", false);
    }

    @Test
    void a_file_that_comes_from_its_source_shows_the_nonce() {
        Met met = act(file("pod/reader", new Wanted.FromSource(MODE)));

        assertThat(met.result())
                .as(met.toString())
                .isEqualTo(Map.of("exists", true, "found", met.nonce(), "expected", met.nonce()));
    }

    @Test
    void a_file_that_is_copied_does_not_show_the_nonce() {
        Met met = act(file("pod/copier", new Wanted.FromSource(MODE)));

        assertThat(met.result())
                .as(met.toString())
                .isEqualTo(Map.of("exists", true, "found", "night", "expected", met.nonce()));
    }

    @Test
    void a_variable_is_compared_with_a_text() {
        assertThat(PROBED.act(env("pod/reader", "mode", new Wanted.ExactText("night")))
                        .result())
                .isEqualTo(Map.of("exists", true, "found", "night", "expected", "night"));
        assertThat(PROBED.act(env("pod/reader", "ABSENT", new Wanted.ExactText("")))
                        .result())
                .containsEntry("exists", false);
    }

    @Test
    void a_variable_that_comes_from_its_secret_shows_the_nonce() {
        Met met = act(env("pod/reader", "PASSWORD", new Wanted.FromSource(PASSWORD)));

        assertThat(met.result())
                .as(met.toString())
                .isEqualTo(Map.of("exists", true, "found", met.nonce(), "expected", met.nonce()));
    }

    @Test
    void a_copied_password_is_found_out() {
        Met met = act(env("pod/copier", "PASSWORD", new Wanted.FromSource(PASSWORD)));

        assertThat(met.result()).as(met.toString()).containsEntry("expected", met.nonce());
        assertThat(met.result().get("found").toString()).startsWith("sha256:");
        assertThat(met.over()).isTrue();
        assertThat(met.toString()).doesNotContain("s3cr3t-grape");
    }

    @Test
    void another_value_than_the_secrets_is_told_without_showing_it() {
        Met met = PROBED.act(env("pod/reader", "mode", new Wanted.FromSource(PASSWORD)));

        assertThat(met.result().get("expected").toString()).matches("sha256:[0-9a-f]{64}");
        assertThat(met.result().get("found")).isNotEqualTo(met.result().get("expected"));
        assertThat(met.toString()).doesNotContain("s3cr3t-grape");
    }

    @Test
    void a_source_that_is_not_there_is_named() {
        assertThat(PROBED.act(file("pod/reader", new Wanted.FromSource(new Source("Secret", "database", "user")))))
                .extracting(Met::trouble, Met::about)
                .containsExactly("no-source", List.of("Secret", "database", "user"));
    }

    @Test
    void a_twin_answers_with_the_nonce() {
        Source page = new Source("ConfigMap", "settings", "index.html");

        Met met = act(new Probe.Http(
                new Entry.AtPod(pods("pod/reader"), 80), "/", Map.of(), Optional.of(page), Optional.empty()));

        assertThat(met.result())
                .as(met.toString())
                .containsEntry("status", 200L)
                .containsEntry("body", met.nonce());
    }

    @Test
    void a_command_in_a_twin_meets_the_nonce() {
        Met met = act(new Probe.Exec(pods("pod/reader"), "", List.of("cat", "/etc/settings/mode"), Optional.of(MODE)));

        assertThat(met.nonce()).as(met.toString()).isNotEmpty();
        assertThat(met.result()).as(met.toString()).containsEntry("stdout", met.nonce());
    }

    @Test
    void probes_of_one_pod_share_a_twin() {
        Probe variable = env("pod/reader", "PASSWORD", new Wanted.FromSource(PASSWORD));
        Probe file = file("pod/reader", new Wanted.FromSource(MODE));
        try (Probing probing = PROBED.probing(List.of(variable, file))) {
            Met first = probing.once(variable, LIMIT);
            List<String> twins = twins();
            Met second = probing.once(file, LIMIT);

            assertThat(List.of(first, second))
                    .allSatisfy(met -> assertThat(met.result()).containsEntry("found", met.nonce()));
            assertThat(first.nonce()).isNotEqualTo(second.nonce());
            assertThat(twins).hasSize(1).isEqualTo(twins());
        }
        assertThat(twins()).isEmpty();
    }

    @Test
    void who_tries_again_gets_a_twin_of_its_own() {
        Probe variable = env("pod/reader", "PASSWORD", new Wanted.FromSource(PASSWORD));
        Probe file = file("pod/reader", new Wanted.FromSource(MODE));
        try (Probing probing = PROBED.probing(List.of(variable, file))) {
            probing.once(variable, LIMIT);
            List<String> shared = twins();
            Met again = probing.once(variable, LIMIT);

            assertThat(again.result()).containsEntry("found", again.nonce());
            assertThat(twins()).hasSize(1).doesNotContainAnyElementsOf(shared);
        }
    }

    @Test
    void a_process_that_stumbles_over_anothers_nonce_still_answers() {
        Probe variable = env("pod/choosy", "PASSWORD", new Wanted.FromSource(PASSWORD));
        Probe file = file("pod/choosy", new Wanted.FromSource(MODE));
        try (Probing probing = PROBED.probing(List.of(variable, file))) {
            Met met = probing.once(variable, LIMIT);

            assertThat(met.result()).as(met.toString()).containsEntry("found", met.nonce());
        }
    }

    private static List<String> twins() {
        return PROBED
                .cluster()
                .admin()
                .pods()
                .inNamespace(Cluster.TWIN_NAMESPACE)
                .withLabel(TwinSpec.LABEL)
                .list()
                .getItems()
                .stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .map(PodFacts::name)
                .toList();
    }

    /** A busy cluster may keep a twin from acting for a while; grading tries again then, and so does this. */
    private static Met act(Probe probe) {
        return PROBED.actUntil(probe, met -> met.trouble().isEmpty());
    }

    private static Probe file(String pods, Wanted wanted) {
        return new Probe.FileEquals(pods(pods), "", "/etc/settings/mode", wanted);
    }

    private static Probe env(String pods, String variable, Wanted wanted) {
        return new Probe.EnvEquals(pods(pods), "nginx", variable, wanted);
    }
}
