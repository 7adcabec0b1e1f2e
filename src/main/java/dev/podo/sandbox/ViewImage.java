package dev.podo.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Tells what the sandbox image is made of. */
@ApplicationScoped
public class ViewImage {

    private static final String FLAVOUR = "dev.podo.sandbox.flavour";
    private static final String KUBERNETES = "dev.podo.sandbox.kubernetes";

    private final SandboxImage image;
    private final DockerClient docker;

    ViewImage(SandboxImage image, DockerClient docker) {
        this.image = image;
        this.docker = docker;
    }

    /**
     * What the image says of itself; empty texts where it does not.
     *
     * @param flavour {@code k3s} or {@code debian}
     * @param kubernetes the version, such as {@code v1.34.1+k3s1}
     */
    public record Labels(String flavour, String kubernetes) {}

    /** Empty when the image is not here. */
    public Optional<Labels> labels() {
        try {
            InspectImageResponse found =
                    docker.inspectImageCmd(image.reference()).exec();
            Map<String, String> labels = Optional.ofNullable(found.getConfig())
                    .map(config -> config.getLabels())
                    .orElse(Map.of());
            return Optional.of(new Labels(labels.getOrDefault(FLAVOUR, ""), labels.getOrDefault(KUBERNETES, "")));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }
}
