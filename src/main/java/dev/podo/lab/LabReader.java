package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import java.nio.file.Path;
import java.util.List;

/** Reads labs from their folders. */
public final class LabReader {

    private final KubernetesSchema schema;

    public LabReader(KubernetesSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads every lab below {@code directory}, in the order of their ids.
     *
     * @throws InvalidLabs with all problems of all labs
     */
    public List<Lab> readAll(Path directory) {
        return schema == null ? null : List.of();
    }

    /**
     * Reads the lab in {@code folder}.
     *
     * @throws InvalidLabs with all its problems
     */
    public Lab read(Path folder) {
        return readAll(folder).get(0);
    }
}
