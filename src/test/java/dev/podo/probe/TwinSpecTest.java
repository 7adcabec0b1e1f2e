package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

class TwinSpecTest {

    private final Pod pod = new KubernetesSerialization()
            .unmarshal(TwinSpecTest.class.getResourceAsStream("/probe/twin.yaml"), Pod.class);
    private final Pod twin = TwinSpec.of(pod, "twin-1");
    private final Container app = twin.getSpec().getContainers().get(0);

    @Test
    void a_twin_has_a_name_and_namespace_of_its_own() {
        assertThat(twin.getMetadata().getName()).isEqualTo("twin-1");
        assertThat(twin.getMetadata().getNamespace()).isEqualTo("podo-twin");
        assertThat(twin.getMetadata().getLabels()).containsKey(TwinSpec.LABEL).containsEntry("app", "web");
        assertThat(twin.getMetadata().getOwnerReferences()).isEmpty();
        assertThat(twin.getStatus()).isNull();
    }

    @Test
    void a_twin_is_bound_to_no_node_account_or_name() {
        assertThat(twin.getSpec().getNodeName()).isNull();
        assertThat(twin.getSpec().getHostname()).isNull();
        assertThat(twin.getSpec().getServiceAccountName()).isNull();
        assertThat(twin.getSpec().getPriority()).isNull();
        assertThat(twin.getSpec().getAutomountServiceAccountToken()).isFalse();
    }

    @Test
    void tokens_are_left_out_and_claims_become_empty() {
        assertThat(app.getVolumeMounts()).extracting(VolumeMount::getName).containsExactly("settings", "data");
        assertThat(twin.getSpec().getVolumes()).extracting(Volume::getName).containsExactly("settings", "data");
        assertThat(twin.getSpec().getVolumes().get(0).getProjected()).isNotNull();
        assertThat(twin.getSpec().getVolumes().get(1).getEmptyDir()).isNotNull();
        assertThat(twin.getSpec().getVolumes().get(1).getPersistentVolumeClaim())
                .isNull();
    }

    @Test
    void a_twin_starts_at_once_wherever_there_is_room_or_none() {
        assertThat(app.getReadinessProbe()).isNull();
        assertThat(app.getLivenessProbe()).isNull();
        assertThat(app.getPorts().get(0).getHostPort()).isNull();
        assertThat(app.getResources().getRequests()).containsEntry("memory", new Quantity("0"));
        assertThat(app.getResources().getLimits()).containsEntry("memory", new Quantity("64Mi"));
        assertThat(twin.getSpec().getTerminationGracePeriodSeconds()).isZero();
    }

    @Test
    void a_twin_keeps_what_its_process_sees() {
        assertThat(app.getCommand()).containsExactly("serve");
        assertThat(app.getEnv()).hasSize(2);
        assertThat(twin.getSpec().getInitContainers()).hasSize(1);
        assertThat(twin.getSpec().getDnsConfig().getSearches()).containsExactly("learner.svc.cluster.local");
    }

    @Test
    void a_twin_does_not_wait_for_data_that_it_does_not_have() {
        assertThat(pod.getSpec().getInitContainers())
                .extracting(Container::getName)
                .contains("wait");
        assertThat(twin.getSpec().getInitContainers())
                .extracting(Container::getName)
                .doesNotContain("wait");
    }

    @Test
    void the_pod_itself_stays_as_it_is() {
        assertThat(pod.getSpec().getContainers().get(0).getReadinessProbe()).isNotNull();
        assertThat(pod.getSpec().getVolumes()).hasSize(3);
    }

    @Test
    void everything_that_a_twin_refers_to_is_found() {
        PodSources sources = PodSources.of(twin.getSpec());

        assertThat(sources.configMaps()).containsExactly("defaults", "mode", "settings");
        assertThat(sources.secrets()).containsExactly("database", "keys");
    }
}
