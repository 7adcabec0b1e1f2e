package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.podo.lab.Probe;
import dev.podo.lab.ProbeKind;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The probes that break something on purpose: on what bears it and on what does not. */
class DrillProbesIT {

    private static final ProbedCluster PROBED = new ProbedCluster();

    @BeforeAll
    static void build() {
        PROBED.apply("drills");
        PROBED.apply("web");
        PROBED.apply("once");
        PROBED.apply("storage");
        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void a_service_with_two_ready_pods_keeps_answering() {
        Met met = keepsAnswering("steady", 2);

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result().get("deletedPods")).asInstanceOf(LIST).hasSize(2);
        assertThat(met.result().get("newPods")).asInstanceOf(LIST).hasSize(2).doesNotContainAnyElementsOf((List<?>)
                met.result().get("deletedPods"));
        assertThat(met.result()).containsEntry("fewestBackends", 1L);
        assertThat(number(met, "requests")).isGreaterThan(20);
        assertThat(20 * number(met, "failed")).isLessThanOrEqualTo(number(met, "requests"));
    }

    @Test
    void a_single_pod_leaves_nobody_when_it_goes() {
        Met met = keepsAnswering("once", 1);

        assertThat(met.result()).containsEntry("fewestBackends", 0L);
        assertThat(met.result().get("newPods")).asInstanceOf(LIST).hasSize(1);
    }

    @Test
    void pods_that_are_called_ready_too_early_do_not_answer() {
        Met met = keepsAnswering("hasty", 2);

        assertThat(met.result().get("newPods")).asInstanceOf(LIST).hasSize(2);
        assertThat(20 * number(met, "failed")).isGreaterThan(number(met, "requests"));
    }

    @Test
    void a_bare_pod_is_not_replaced() {
        Met met = keepsAnswering("bare", 1);

        assertThat(met.result()).containsEntry("deletedPods", List.of("bare")).containsEntry("newPods", List.of());
    }

    @Test
    void more_pods_than_there_are_can_not_be_deleted() {
        Met met = keepsAnswering("steady", 3);

        assertThat(met.trouble()).isEqualTo("few-backends");
        assertThat(met.about()).containsExactly("steady", "2", "3");
        assertThat(keepsAnswering("wrong-selector", 1).trouble()).isEqualTo("no-backend");
        assertThat(keepsAnswering("absent", 1).trouble()).isEqualTo("no-service");
    }

    @Test
    void a_readiness_probe_keeps_requests_from_a_pod_that_serves_nothing() {
        Met met = leavesOutBroken("steady", "steady");

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result())
                .containsEntry("included", false)
                .containsEntry("requests", 20L)
                .containsEntry("answered", 20L);
        assertThat(PROBED.cluster()
                        .admin()
                        .pods()
                        .inNamespace(PROBED.cluster().namespace())
                        .withName(met.result().get("brokenPod").toString())
                        .get())
                .as("the broken pod, afterwards")
                .isNull();
        assertThat(new PodPicker(PROBED.cluster()).ready(ProbedCluster.pods("app=steady")))
                .hasSize(2);
    }

    @Test
    void without_a_readiness_probe_requests_go_to_a_pod_that_serves_nothing() {
        Met met = leavesOutBroken("hasty", "hasty");

        assertThat(met.result()).containsEntry("included", true);
        assertThat(number(met, "answered")).isLessThan(20);
    }

    @Test
    void a_broken_copy_needs_a_deployment_that_the_service_selects() {
        assertThat(leavesOutBroken("absent", "web").trouble()).isEqualTo("no-deployment");
        assertThat(leavesOutBroken("web", "absent").trouble()).isEqualTo("no-service");
        assertThat(leavesOutBroken("web", "steady").trouble()).isEqualTo("copy-not-selected");
    }

    @Test
    void a_quota_that_leaves_no_room_for_the_copy_is_told() {
        ResourceQuota quota = new ResourceQuotaBuilder()
                .withNewMetadata()
                .withName("full")
                .withNamespace(PROBED.cluster().namespace())
                .endMetadata()
                .withNewSpec()
                .withHard(Map.of("pods", new Quantity("1")))
                .endSpec()
                .build();
        var resource = PROBED.cluster().admin().resource(quota);
        resource.create();
        try {
            resource.waitUntilCondition(
                    made -> made.getStatus() != null
                            && made.getStatus().getUsed() != null
                            && made.getStatus().getUsed().containsKey("pods"),
                    30,
                    TimeUnit.SECONDS);

            Met met = leavesOutBroken("web", "web");

            assertThat(met.trouble()).isEqualTo("copy-refused");
            assertThat(met.found()).contains("exceeded quota");
        } finally {
            resource.delete();
        }
    }

    @Test
    void nothing_is_recovered_where_nothing_was_submitted() {
        Met met = PROBED.act(new Probe.Recovery(ProbedCluster.pods("deployment/keeper"), "", "/data/nonce"));

        assertThat(met.trouble()).isEqualTo("nothing-kept");
        assertThat(met.result()).isEqualTo(Results.empty(ProbeKind.RECOVERY));
    }

    private static Met keepsAnswering(String service, int delete) {
        return PROBED.act(new Probe.KeepsAnswering(service, "", "/", delete), Duration.ofSeconds(60));
    }

    private static Met leavesOutBroken(String deployment, String service) {
        return PROBED.act(new Probe.LeavesOutBroken(deployment, service, "", "/", 20));
    }

    private static long number(Met met, String field) {
        return (Long) met.result().get(field);
    }
}
