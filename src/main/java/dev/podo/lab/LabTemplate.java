package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import java.util.Map;

/** A lab as it is written. Of each draw of its variants it makes another, without looking at the disk again. */
final class LabTemplate {

    private final KubernetesSchema schema;
    private final LabFiles files;
    private final Variants variants;
    private final Lab first;

    /** A lab without problems. */
    LabTemplate(KubernetesSchema schema, LabFiles files, Variants variants, Lab first) {
        this.schema = schema;
        this.files = files;
        this.variants = variants;
        this.first = first;
    }

    /** With the first value of every variant. */
    Lab first() {
        return first;
    }

    /** What a seed draws; {@link Variants#FIRST} draws the first values. */
    Map<String, String> values(long seed) {
        return variants.drawn(seed);
    }

    Lab with(Map<String, String> values) {
        return new LabReading(schema, files, values).lab();
    }
}
