package dev.podo.attempt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the Secrets of a namespace hold, in order to keep it out of everything that is shown or stored. */
final class SecretValues {

    static final SecretValues NONE = new SecretValues(Map.of());

    /** Shorter values are everywhere; to hide them would tell more than it hides. */
    private static final int SHORTEST = 4;

    /** Longer ones first, so that a value within another does not leave the rest of it. */
    private final TreeMap<String, String> names =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private SecretValues(Map<String, String> names) {
        this.names.putAll(names);
    }

    /** @param objects as the cluster has them, or as they are written, values included */
    static SecretValues of(List<Map<String, Object>> objects) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Map<String, Object> object : objects) {
            if ("Secret".equals(object.get("kind"))) {
                String secret = object.get("metadata") instanceof Map<?, ?> metadata
                        ? String.valueOf(metadata.get("name"))
                        : "";
                entries(object, "data").forEach((key, value) -> add(names, String.valueOf(value), name(secret, key)));
                entries(object, "stringData")
                        .forEach(
                                (key, value) -> put(names, String.valueOf(value).strip(), name(secret, key)));
            }
        }
        return new SecretValues(names);
    }

    private static Map<?, ?> entries(Map<String, Object> secret, String field) {
        return secret.get(field) instanceof Map<?, ?> entries ? entries : Map.of();
    }

    private static String name(String secret, Object key) {
        return "(secret " + secret + "/" + key + ")";
    }

    private static void add(Map<String, String> names, String encoded, String name) {
        put(names, encoded, name);
        try {
            put(names, new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).strip(), name);
        } catch (IllegalArgumentException notBase64) {
            // Then there is only the text itself to hide.
            return;
        }
    }

    private static void put(Map<String, String> names, String value, String name) {
        if (value.length() >= SHORTEST) {
            names.put(value, name);
        }
    }

    /** Whether the same values would be hidden, and in the same way. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretValues values && values.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** The text with the name of a Secret's key wherever its value stood. */
    String hide(String text) {
        String hidden = text;
        for (Map.Entry<String, String> value : names.entrySet()) {
            hidden = hidden.replace(value.getKey(), value.getValue());
        }
        return hidden;
    }

    /** The same for every text within a value as JSON has it. */
    Object hideIn(Object value) {
        if (value instanceof String text) {
            return hide(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::hideIn).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> hidden = new LinkedHashMap<>();
            map.forEach((key, part) -> hidden.put(String.valueOf(key), hideIn(part)));
            return hidden;
        }
        return value;
    }
}
