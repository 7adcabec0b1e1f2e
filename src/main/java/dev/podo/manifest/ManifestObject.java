package dev.podo.manifest;

import java.util.Map;
import java.util.Objects;

/**
 * One checked object.
 *
 * @param document the number of the YAML document it stood in, from 1
 * @param line where it begins, from 1
 * @param content plain immutable data: String, Long, Double, Boolean, {@code null}, List and Map
 */
public record ManifestObject(
        int document, int line, String apiVersion, String kind, String name, Map<String, Object> content) {

    public ManifestObject {
        Objects.requireNonNull(apiVersion, "apiVersion");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** The namespace that it names; empty if it names none. */
    public String namespace() {
        return content.get("metadata") instanceof Map<?, ?> metadata
                        && metadata.get("namespace") instanceof String named
                ? named
                : "";
    }
}
