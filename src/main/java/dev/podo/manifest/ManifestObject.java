package dev.podo.manifest;

import java.util.Map;
import java.util.Objects;

/**
 * One checked object.
 *
 * @param document the number of the YAML document it stood in, from 1
 * @param content plain immutable data: String, Long, Double, Boolean, {@code null}, List and Map; its namespace is the
 *     learner's
 */
public record ManifestObject(int document, String apiVersion, String kind, String name, Map<String, Object> content) {

    public ManifestObject {
        Objects.requireNonNull(apiVersion, "apiVersion");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }
}
