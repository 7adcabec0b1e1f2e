package dev.podo.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the bundled schema injectable, as itself and as {@link KubernetesSchema}. */
@Dependent
class SchemaProducer {

    @Produces
    @Singleton
    BundledSchema bundled() {
        return BundledSchema.bundled();
    }
}
