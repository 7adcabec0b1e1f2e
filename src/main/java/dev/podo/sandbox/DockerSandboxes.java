package dev.podo.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sandboxes as containers of a Docker Engine, each in a network of its own. Found again by their labels. */
@ApplicationScoped
class DockerSandboxes implements Sandboxes {

    private static final String LABEL_ID = "dev.podo.sandbox.id";
    private static final String LABEL_INSTALLATION = "dev.podo.installation";
    private static final String KUBECONFIG = "/etc/rancher/k3s/k3s.yaml";

    private final SandboxConfig config;
    private final SandboxImage image;
    private final DockerClient docker;

    DockerSandboxes(SandboxConfig config, SandboxImage image, DockerClient docker) {
        this.config = config;
        this.image = image;
        this.docker = docker;
    }

    @Override
    public EngineCheck check() {
        try {
            return EngineCheck.usable(docker.versionCmd().exec().getVersion());
        } catch (RuntimeException e) {
            String said =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            boolean denied = said.contains("Permission denied");
            return EngineCheck.missing(denied ? "sandbox_docker_denied" : "sandbox_docker_missing", said);
        }
    }

    @Override
    public long memoryMib() {
        return reaching(() -> docker.infoCmd().exec().getMemTotal()) / (1024 * 1024);
    }

    @Override
    public RunningSandbox open(String id) {
        return reaching(() -> {
            try {
                docker.createNetworkCmd()
                        .withName(name(id))
                        .withCheckDuplicate(true)
                        .withLabels(labels(id))
                        .exec();
            } catch (ConflictException existsAlready) {
                // A boot that was cut short left it; it is the same network.
            }
            try {
                docker.createContainerCmd(image.reference())
                        .withName(name(id))
                        .withHostName("podo")
                        .withLabels(labels(id))
                        .withCmd("server")
                        .withEnv("PODO_BLOCKED_ADDRESSES=" + String.join(",", HostAddresses.all()))
                        .withExposedPorts(ports())
                        .withVolumes(DockerHostConfig.VOLUMES.stream()
                                .map(Volume::new)
                                .toList())
                        .withHostConfig(DockerHostConfig.of(config, name(id)))
                        .exec();
            } catch (ConflictException existsAlready) {
                // As above.
            }
            try {
                docker.startContainerCmd(name(id)).exec();
            } catch (NotModifiedException runsAlready) {
                // As above.
            }
            return find(id).orElseThrow(() -> new SandboxUnavailable("The container of " + id + " stopped at once"));
        });
    }

    @Override
    public Optional<RunningSandbox> find(String id) {
        return reaching(() -> {
            try {
                InspectContainerResponse found =
                        docker.inspectContainerCmd(name(id)).exec();
                if (!Boolean.TRUE.equals(found.getState().getRunning())) {
                    return Optional.empty();
                }
                Map<ExposedPort, Ports.Binding[]> bound =
                        found.getNetworkSettings().getPorts().getBindings();
                return Optional.of(new RunningSandbox(
                        id,
                        found.getId(),
                        hostPort(bound, DockerHostConfig.API_PORT),
                        hostPort(bound, DockerHostConfig.HTTP_PORT),
                        hostPort(bound, DockerHostConfig.HTTPS_PORT)));
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    @Override
    public List<String> list() {
        return reaching(() -> docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LABEL_INSTALLATION, config.installation()))
                .exec()
                .stream()
                .map(Container::getLabels)
                .map(labels -> labels.get(LABEL_ID))
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public List<String> traces() {
        Stream<String> networks = reaching(() -> docker
                .listNetworksCmd()
                .withFilter("label", List.of(LABEL_INSTALLATION + "=" + config.installation()))
                .exec()
                .stream()
                .map(network -> network.getLabels().get(LABEL_ID))
                .filter(Objects::nonNull));
        return Stream.concat(list().stream(), networks).distinct().toList();
    }

    @Override
    public Optional<String> adminKubeconfig(RunningSandbox sandbox) {
        return reaching(() -> {
            try (InputStream tar = docker.copyArchiveFromContainerCmd(sandbox.container(), KUBECONFIG)
                    .exec()) {
                return SingleFileTar.text(tar)
                        .filter(text -> !text.isBlank())
                        .map(text -> text.replaceAll("server: https://[^\\s]+", "server: " + sandbox.apiUrl()));
            } catch (NotFoundException notYet) {
                return Optional.empty();
            } catch (IOException e) {
                throw new SandboxUnavailable("The kubeconfig of " + sandbox.id() + " could not be read", e);
            }
        });
    }

    @Override
    public void close(String id) {
        reaching(() -> {
            try {
                docker.removeContainerCmd(name(id))
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException gone) {
                // What is gone needs no closing.
            }
            try {
                docker.removeNetworkCmd(name(id)).exec();
            } catch (NotFoundException gone) {
                // As above.
            }
            return null;
        });
    }

    private static List<ExposedPort> ports() {
        return List.of(
                ExposedPort.tcp(DockerHostConfig.API_PORT),
                ExposedPort.tcp(DockerHostConfig.HTTP_PORT),
                ExposedPort.tcp(DockerHostConfig.HTTPS_PORT));
    }

    private static int hostPort(Map<ExposedPort, Ports.Binding[]> bound, int port) {
        Ports.Binding[] bindings = bound.get(ExposedPort.tcp(port));
        if (bindings == null || bindings.length == 0) {
            throw new SandboxUnavailable("Port " + port + " of the sandbox is not published");
        }
        return Integer.parseInt(bindings[0].getHostPortSpec());
    }

    private String name(String id) {
        return config.installation() + "-sandbox-" + id;
    }

    private Map<String, String> labels(String id) {
        return Map.of(LABEL_ID, id, LABEL_INSTALLATION, config.installation());
    }

    private static <T> T reaching(Supplier<T> call) {
        try {
            return call.get();
        } catch (DockerException e) {
            throw new SandboxUnavailable("Docker refused: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            if (e instanceof SandboxUnavailable) {
                throw e;
            }
            throw new SandboxUnavailable("Docker can't be reached", e);
        }
    }
}
