package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * All labs of this installation. The application does not start while one of them is wrong. Where reloading is on, a lab
 * that was saved is read again; while it is wrong, the labs stay as they were.
 */
@Startup
@ApplicationScoped
public class LabCatalog {

    private static final Logger LOG = Logger.getLogger(LabCatalog.class);

    private final LabReader reader;
    private final Path directory;
    private final Optional<FolderWatch> watch;
    private volatile List<Lab> labs;

    @Inject
    LabCatalog(LabConfig config, KubernetesSchema schema) {
        this.reader = new LabReader(schema);
        this.directory = config.directory().toAbsolutePath().normalize();
        this.labs = reader.readAll(directory);
        this.watch = config.reload() ? Optional.of(new FolderWatch(directory)) : Optional.empty();
    }

    /** All labs, in the order of the course. */
    public List<Lab> all() {
        if (watch.isPresent() && watch.get().hasChanged()) {
            reload();
        }
        return labs;
    }

    public Optional<Lab> find(String id) {
        return all().stream().filter(lab -> lab.id().equals(id)).findFirst();
    }

    private void reload() {
        try {
            labs = reader.readAll(directory);
            LOG.infof("The labs were read again: %d", labs.size());
        } catch (InvalidLabs invalid) {
            LOG.warnf("The labs stay as they were. %s", invalid.getMessage());
        }
    }
}
