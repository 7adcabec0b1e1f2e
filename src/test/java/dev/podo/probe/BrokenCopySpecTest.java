package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokenCopySpecTest {

    private final Pod pod = new PodBuilder(new KubernetesSerialization().unmarshal("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: web-5d9c-abcde
              namespace: learner
              labels: {app: web, pod-template-hash: 5d9c}
              ownerReferences:
                - {apiVersion: apps/v1, kind: ReplicaSet, name: web-5d9c, uid: "1", controller: true}
            spec:
              nodeName: podo
              initContainers:
                - {name: fill, image: podo/busybox}
              containers:
                - name: nginx
                  image: podo/nginx
                  envFrom: [{configMapRef: {name: settings}}]
                  ports: [{name: http, containerPort: 80, hostPort: 80}]
                  readinessProbe: {httpGet: {path: /, port: http}, initialDelaySeconds: 2, periodSeconds: 3}
                  livenessProbe: {httpGet: {path: /, port: http}}
                  startupProbe: {httpGet: {path: /, port: http}}
                  lifecycle: {preStop: {exec: {command: [sleep, "5"]}}}
                  volumeMounts: [{name: data, mountPath: /data}]
              volumes:
                - {name: data, persistentVolumeClaim: {claimName: data}}
            """, Pod.class)).build();
    private final Pod copy = BrokenCopySpec.of(pod, "web-broken");
    private final Container container = copy.getSpec().getContainers().get(0);

    @Test
    void a_service_takes_it_for_one_of_its_pods_and_no_replica_set_does() {
        assertThat(copy.getMetadata().getNamespace()).isEqualTo("learner");
        assertThat(copy.getMetadata().getLabels())
                .containsEntry("app", "web")
                .containsKey(BrokenCopySpec.LABEL)
                .doesNotContainKey("pod-template-hash");
        assertThat(copy.getMetadata().getOwnerReferences()).isEmpty();
        assertThat(container.getPorts()).extracting(ContainerPort::getName).containsExactly("http");
        assertThat(container.getPorts()).extracting(ContainerPort::getHostPort).containsOnlyNulls();
        assertThat(container.getReadinessProbe())
                .isEqualTo(pod.getSpec().getContainers().get(0).getReadinessProbe());
    }

    @Test
    void it_runs_and_serves_nothing() {
        assertThat(container.getImage()).isEqualTo("podo/busybox:1");
        assertThat(container.getCommand()).startsWith("sleep");
        assertThat(container.getLifecycle()).isNull();
        assertThat(container.getLivenessProbe()).isNull();
        assertThat(container.getStartupProbe()).isNull();
    }

    @Test
    void nothing_else_can_keep_it_from_running() {
        assertThat(copy.getSpec().getVolumes()).isEmpty();
        assertThat(copy.getSpec().getInitContainers()).isEmpty();
        assertThat(copy.getSpec().getNodeName()).isNull();
        assertThat(container.getVolumeMounts()).isEmpty();
        assertThat(container.getEnvFrom()).isEmpty();
        assertThat(container.getResources().getRequests()).containsOnlyKeys("cpu", "memory");
    }

    @Test
    void its_readiness_probe_is_given_the_time_it_asks_for() {
        assertThat(BrokenCopySpec.untilDecided(pod)).isEqualTo(Duration.ofSeconds(5));
        container.setReadinessProbe(null);
        assertThat(BrokenCopySpec.untilDecided(copy)).isZero();
    }
}
