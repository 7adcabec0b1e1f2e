package dev.podo.attempt;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What one server has running on Docker, seen from outside. Closing it removes all of it. */
final class Installation implements AutoCloseable {

    private static final String LABEL = "dev.podo.installation";
    private static final String SANDBOX_LABEL = "dev.podo.sandbox.id";

    private final String name;
    private final DockerClient docker;

    /** Nobody else's: several runs of the tests may share a Docker. */
    Installation(String purpose) {
        name = "podo-test-" + purpose + "-" + ProcessHandle.current().pid();
        var settings = DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        docker = DockerClientImpl.getInstance(
                settings,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(settings.getDockerHost())
                        .sslConfig(settings.getSSLConfig())
                        .build());
    }

    String name() {
        return name;
    }

    /** The Docker ids of all its containers, running or not. */
    List<String> containers() {
        return listed().stream().map(Container::getId).toList();
    }

    /** The Docker id of a sandbox's container. */
    String containerOf(String sandbox) {
        return listed().stream()
                .filter(container -> sandbox.equals(container.getLabels().get(SANDBOX_LABEL)))
                .map(Container::getId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected a container of sandbox " + sandbox + ", found none"));
    }

    List<String> networks() {
        return docker.listNetworksCmd().withFilter("label", List.of(LABEL + "=" + name)).exec().stream()
                .map(Network::getId)
                .toList();
    }

    /** Leaves behind what a crash between the two steps of opening a sandbox leaves: a network alone. */
    void createNetworkAlone(String sandbox) {
        docker.createNetworkCmd()
                .withName(name + "-sandbox-" + sandbox)
                .withLabels(Map.of(LABEL, name, SANDBOX_LABEL, sandbox))
                .exec();
    }

    void kill(String container) {
        docker.killContainerCmd(container).exec();
    }

    void pause(String container) {
        docker.pauseContainerCmd(container).exec();
    }

    void unpause(String container) {
        docker.unpauseContainerCmd(container).exec();
    }

    private void remove(String container) {
        docker.removeContainerCmd(container)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec();
    }

    @Override
    public void close() {
        containers().forEach(this::remove);
        networks().forEach(network -> docker.removeNetworkCmd(network).exec());
        try {
            docker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Container> listed() {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(LABEL + "=" + name))
                .exec();
    }
}
