package dev.podo.probe;

import static dev.podo.probe.ProbedCluster.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Probe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The probes that delete and restart, and the one on claims: each on what is right and on what is not. */
class DestructiveProbesIT {

    private static final ProbedCluster PROBED = new ProbedCluster();

    @BeforeAll
    static void build() {
        PROBED.apply("web");
        PROBED.apply("storage");
        PROBED.apply("once");
        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void a_services_address_outlives_its_pods() {
        Met met = PROBED.act(new Probe.ServiceStable("web"));

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result().get("addressAfter"))
                .isEqualTo(met.result().get("addressBefore"))
                .isNotEqualTo("");
        assertThat(met.result().get("newPod").toString())
                .startsWith("web-")
                .isNotEqualTo(met.result().get("deletedPod"));
        assertThat((List<?>) met.result().get("backendsAfter"))
                .hasSize(2)
                .isNotEqualTo(met.result().get("backendsBefore"));
    }

    @Test
    void a_bare_pod_behind_a_service_is_not_replaced() {
        Met met = PROBED.act(new Probe.ServiceStable("bare"));

        assertThat(met.result())
                .containsEntry("deletedPod", "bare")
                .containsEntry("newPod", "")
                .containsEntry("backendsAfter", List.of());
    }

    @Test
    void a_service_without_pods_can_lose_none() {
        assertThat(PROBED.act(new Probe.ServiceStable("wrong-selector")).trouble())
                .isEqualTo("no-backend");
        assertThat(PROBED.act(new Probe.ServiceStable("absent")).trouble()).isEqualTo("no-service");
    }

    @Test
    void a_volume_of_a_claim_keeps_what_was_written() {
        Met met = PROBED.act(new Probe.SurvivesPodDeletion(pods("deployment/keeper"), "", "/data/nonce", false));

        assertThat(met.trouble()).isEmpty();
        assertThat(met.nonce()).matches("[0-9a-f]{16}");
        assertThat(met.result()).containsEntry("written", met.nonce()).containsEntry("read", met.nonce());
    }

    @Test
    void an_empty_dir_loses_what_was_written() {
        Met met = PROBED.act(new Probe.SurvivesPodDeletion(pods("deployment/keeper"), "", "/scratch/nonce", false));

        assertThat(met.result().get("newPod")).isNotEqualTo("");
        assertThat(met.result()).containsEntry("read", "");
    }

    @Test
    void what_can_not_be_written_is_told_before_anything_is_deleted() {
        Met met = PROBED.act(new Probe.SurvivesPodDeletion(pods("deployment/keeper"), "", "/absent/nonce", false));

        assertThat(met.trouble()).isEqualTo("file-not-written");
        assertThat(met.found()).contains("/absent/nonce");
    }

    @Test
    void all_pods_of_a_workload_come_back() {
        Met met = PROBED.act(new Probe.SurvivesPodDeletion(pods("deployment/web"), "", "", true));

        assertThat(met.result().get("newPod").toString()).startsWith("web-");
        assertThat(new PodPicker(PROBED.cluster()).ready(pods("deployment/web")))
                .hasSize(2);
    }

    @Test
    void a_bare_pod_does_not_survive() {
        Met met = PROBED.act(new Probe.SurvivesPodDeletion(pods("pod/lone"), "", "", false));

        assertThat(met.result()).containsEntry("deletedPod", "lone").containsEntry("newPod", "");
    }

    @Test
    void a_rolling_update_leaves_somebody_to_answer() {
        Met met = PROBED.act(new Probe.RollingUpdate("web", "web", "", "/"));

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result()).containsEntry("completed", true);
        assertThat((Long) met.result().get("fewestBackends")).isBetween(1L, 2L);
        assertThat((Long) met.result().get("requests")).isGreaterThan(4);
    }

    @Test
    void a_recreated_deployment_leaves_nobody() {
        Met met = PROBED.act(new Probe.RollingUpdate("once", "once", "", "/"));

        assertThat(met.result()).containsEntry("completed", true).containsEntry("fewestBackends", 0L);
        assertThat((Long) met.result().get("failed")).isPositive();
    }

    @Test
    void an_update_names_what_is_missing() {
        assertThat(PROBED.act(new Probe.RollingUpdate("absent", "web", "", "/")).trouble())
                .isEqualTo("no-deployment");
        assertThat(PROBED.act(new Probe.RollingUpdate("web", "absent", "", "/")).trouble())
                .isEqualTo("no-service");
    }

    @Test
    void a_claim_is_bound_and_mounted() {
        Met met = PROBED.act(new Probe.PvcBound("kept", Optional.of(pods("app=keeper"))));

        assertThat(met.result()).containsEntry("phase", "Bound").containsEntry("capacity", "8Mi");
        assertThat(met.result().get("volume")).isNotEqualTo("");
        assertThat(met.result().get("storageClass")).isNotEqualTo("");
        assertThat((List<?>) met.result().get("mountedBy")).hasSize(1);
        assertThat(PROBED.act(new Probe.PvcBound("kept", Optional.of(pods("app=web"))))
                        .result())
                .containsEntry("mountedBy", List.of());
    }

    @Test
    void a_claim_of_an_unknown_class_is_never_bound() {
        Met met = PROBED.act(new Probe.PvcBound("unknown-class", Optional.empty()));

        assertThat(met.trouble()).isEqualTo("storage-class-unknown");
        assertThat(met.about()).containsExactly("unknown-class", "gold");
        assertThat(met.over()).isTrue();
        assertThat(PROBED.act(new Probe.PvcBound("absent", Optional.empty())).trouble())
                .isEqualTo("no-claim");
    }
}
