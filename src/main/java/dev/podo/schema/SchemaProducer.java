package dev.podo.schema;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the bundled schema injectable, as itself and as {@link KubernetesSchema}. */
final class SchemaProducer {

    private SchemaProducer() {}

    @Produces
    @Singleton
    static BundledSchema bundled() {
        return BundledSchema.bundled();
    }
}
