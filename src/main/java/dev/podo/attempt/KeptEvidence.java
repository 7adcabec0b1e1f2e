package dev.podo.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.verify.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence as it is kept: without bookkeeping of the cluster, without the values of Secrets, and of bounded size. What
 * does not fit is left out whole, Events before other objects, and counted.
 */
record KeptEvidence(long elapsedMillis, List<Map<String, Object>> objects, int leftOut) {

    /** Well below what the column holds. */
    static final int MAX_CHARACTERS = 500_000;

    private static final String REDACTED = "(redacted)";

    /** Where kubectl writes down what was applied, the values of a Secret included. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    static KeptEvidence of(Evidence evidence, ObjectMapper json) {
        List<Map<String, Object>> kept = new ArrayList<>();
        int left = MAX_CHARACTERS;
        List<Map<String, Object>> eventsLast = evidence.objects().stream()
                .sorted((a, b) -> Boolean.compare(isEvent(a), isEvent(b)))
                .map(KeptEvidence::trim)
                .toList();
        for (Map<String, Object> object : eventsLast) {
            int size = size(object, json);
            if (size <= left) {
                kept.add(object);
                left -= size;
            }
        }
        return new KeptEvidence(
                evidence.elapsed().toMillis(), kept, evidence.objects().size() - kept.size());
    }

    private static int size(Map<String, Object> object, ObjectMapper json) {
        try {
            return json.writeValueAsString(object).length() + 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An object of the cluster could not be written as JSON", e);
        }
    }

    private static boolean isEvent(Map<String, Object> object) {
        return "Event".equals(object.get("kind"));
    }

    private static Map<String, Object> trim(Map<String, Object> object) {
        Map<String, Object> trimmed = new LinkedHashMap<>(object);
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<Object, Object> kept = new LinkedHashMap<>(metadata);
            kept.remove("managedFields");
            if (metadata.get("annotations") instanceof Map<?, ?> annotations) {
                Map<Object, Object> others = new LinkedHashMap<>(annotations);
                others.remove(LAST_APPLIED);
                kept.put("annotations", others);
            }
            trimmed.put("metadata", kept);
        }
        if ("Secret".equals(object.get("kind"))) {
            List.of("data", "stringData").forEach(field -> redact(trimmed, field));
        }
        return trimmed;
    }

    private static void redact(Map<String, Object> secret, String field) {
        if (secret.get(field) instanceof Map<?, ?> values) {
            Map<Object, Object> redacted = new LinkedHashMap<>();
            values.keySet().forEach(key -> redacted.put(key, REDACTED));
            secret.put(field, redacted);
        }
    }
}
