package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Volume;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Network;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** The image keeps what Testcontainers' K3sContainer expects of a k3s, with the rights of a sandbox and no more. */
class K3sContainerIT {

    private static final Path SOLUTION = Path.of("labs/pod-first/solution/pod.yaml");

    @Test
    void runsALabsSolutionWithoutPrivileges() throws IOException {
        var image = DockerImageName.parse(TestSandboxes.IMAGE.reference()).asCompatibleSubstituteFor("rancher/k3s");
        try (var network = Network.newNetwork();
                var k3s = new K3sContainer(image)) {
            k3s.setExposedPorts(java.util.List.of(K3sContainer.KUBE_SECURE_PORT));
            k3s.withCreateContainerCmdModifier(create -> leastPrivileges(create, network.getId()))
                    .start();

            assertThat(k3s.getContainerInfo().getHostConfig().getPrivileged()).isFalse();
            assertThat(k3s.getContainerInfo().getHostConfig().getBinds()).isNullOrEmpty();
            try (KubernetesClient client = TestSandboxes.CLIENTS.client(k3s.getKubeConfigYaml())) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> client.nodes().list().getItems().stream().anyMatch(K3sContainerIT::isReady));
                becomesReady(client);
            }
        }
    }

    private static void becomesReady(KubernetesClient client) throws IOException {
        Pod pod;
        try (InputStream yaml = Files.newInputStream(SOLUTION)) {
            pod = client.pods().inNamespace("default").load(yaml).create();
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(client.pods()
                        .inNamespace("default")
                        .withName(pod.getMetadata().getName())
                        .get()
                        .getStatus()
                        .getConditions())
                .extracting(PodCondition::getType, PodCondition::getStatus)
                .contains(org.assertj.core.groups.Tuple.tuple("Ready", "True")));
    }

    /** In place of what K3sContainer sets: privileged, the host's cgroups, and ports on all addresses. */
    private static void leastPrivileges(CreateContainerCmd create, String network) {
        create.withHostName("podo")
                .withVolumes(DockerHostConfig.VOLUMES.stream().map(Volume::new).toList())
                .withHostConfig(DockerHostConfig.of(TestSandboxes.CONFIG, network));
    }

    private static boolean isReady(Node node) {
        return node.getStatus().getConditions().stream()
                .anyMatch((NodeCondition condition) -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }
}
