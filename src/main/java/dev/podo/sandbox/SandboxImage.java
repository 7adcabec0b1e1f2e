package dev.podo.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The image that sandboxes start from, which may still be in the making while the server serves lessons. */
@ApplicationScoped
class SandboxImage {

    private static final Logger LOG = Logger.getLogger(SandboxImage.class);

    private final SandboxConfig config;
    private final ObjectMapper json;

    SandboxImage(SandboxConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** What the build last reported; empty when none ever ran beside this server. */
    Optional<ImageStatus> status() {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(config.imageStatus()), ImageStatus.class));
        } catch (NoSuchFileException noBuild) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warnf("Expected the image status in %s, could not read it: %s", config.imageStatus(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether sandboxes can start. Without a status the image is taken to be there, put by other means. */
    boolean isReady() {
        return config.image().isPresent() || status().map(ImageStatus::isReady).orElse(true);
    }

    String reference() {
        return config.image()
                .or(() -> status().filter(ImageStatus::isReady).map(ImageStatus::image))
                .orElse("podo/sandbox:latest");
    }
}
