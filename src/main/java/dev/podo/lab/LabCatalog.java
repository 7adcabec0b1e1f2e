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

    /** The seed that draws the first value of every variant. */
    public static final long FIRST_VALUES = Variants.FIRST;

    private static final Logger LOG = Logger.getLogger(LabCatalog.class);

    private final LabReader reader;
    private final Path directory;
    private final Optional<FolderWatch> watch;
    private volatile DrawnLabs labs;

    @Inject
    LabCatalog(LabConfig config, KubernetesSchema schema) {
        this.reader = new LabReader(schema);
        this.directory = config.directory().toAbsolutePath().normalize();
        this.labs = new DrawnLabs(reader.templates(directory));
        this.watch = config.reload() ? Optional.of(new FolderWatch(directory)) : Optional.empty();
    }

    /** All labs with the first values of their variants, in the order of the course. */
    public List<Lab> all() {
        return current().first();
    }

    /** The lab with the first values of its variants: what is shown to those who have no task of their own. */
    public Optional<Lab> find(String id) {
        return current().find(id, FIRST_VALUES);
    }

    /** The lab with the values that a seed draws; the same seed draws the same while the lab’s variants stay. */
    public Optional<Lab> find(String id, long seed) {
        return current().find(id, seed);
    }

    private DrawnLabs current() {
        if (watch.isPresent() && watch.get().hasChanged()) {
            reload();
        }
        return labs;
    }

    private void reload() {
        try {
            labs = new DrawnLabs(reader.templates(directory));
            LOG.infof("The labs were read again: %d", labs.first().size());
        } catch (InvalidLabs invalid) {
            LOG.warnf("The labs stay as they were. %s", invalid.getMessage());
        }
    }
}
