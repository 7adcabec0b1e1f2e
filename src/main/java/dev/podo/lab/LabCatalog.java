package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All labs of this installation. The application does not start while one of them is wrong. */
@Startup
@ApplicationScoped
public class LabCatalog {

    private final List<Lab> labs;
    private final Map<String, Lab> byId;

    @Inject
    LabCatalog(LabConfig config, KubernetesSchema schema) {
        this(new LabReader(schema).readAll(config.directory().toAbsolutePath().normalize()));
    }

    private LabCatalog(List<Lab> labs) {
        this.labs = List.copyOf(labs);
        this.byId = labs.stream().collect(Collectors.toUnmodifiableMap(Lab::id, Function.identity()));
    }

    /** All labs, in the order of their ids. */
    public List<Lab> all() {
        return labs;
    }

    public Optional<Lab> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
