package dev.podo.schema;

import java.util.Optional;

/** The copy of the Kubernetes API that Podo carries. */
public final class BundledSchema implements KubernetesSchema {

    private BundledSchema() {}

    /** The one copy, read on first use. */
    public static BundledSchema bundled() {
        return new BundledSchema();
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public Optional<ObjectType> kind(String apiVersion, String kind) {
        return Optional.empty();
    }

    @Override
    public ObjectType type(String definition) {
        throw new IllegalArgumentException("No definition '" + definition + "'");
    }
}
