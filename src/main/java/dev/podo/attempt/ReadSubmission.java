package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.schema.BundledSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Reads what was submitted to a lab. */
@ApplicationScoped
class ReadSubmission {

    private final ManifestReader reader;

    ReadSubmission(BundledSchema schema) {
        this.reader = new ManifestReader(schema);
    }

    ManifestResult read(byte[] manifest, Lab lab, String namespace) {
        return reader.read(manifest, lab.allow(), namespace);
    }

    ManifestResult read(String manifest, Lab lab, String namespace) {
        return read(manifest.getBytes(StandardCharsets.UTF_8), lab, namespace);
    }
}
