package dev.podo.attempt;

import dev.podo.verify.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence as it is kept: without bookkeeping of the cluster, without the values of Secrets, and of bounded size. */
record KeptEvidence(long elapsedMillis, List<Map<String, Object>> objects, int leftOut) {

    private static final int MAX_OBJECTS = 200;
    private static final String REDACTED = "(redacted)";

    static KeptEvidence of(Evidence evidence) {
        List<Map<String, Object>> kept = evidence.objects().stream()
                .sorted((a, b) -> Boolean.compare(isEvent(a), isEvent(b)))
                .limit(MAX_OBJECTS)
                .map(KeptEvidence::trim)
                .toList();
        return new KeptEvidence(
                evidence.elapsed().toMillis(), kept, evidence.objects().size() - kept.size());
    }

    private static boolean isEvent(Map<String, Object> object) {
        return "Event".equals(object.get("kind"));
    }

    private static Map<String, Object> trim(Map<String, Object> object) {
        Map<String, Object> trimmed = new LinkedHashMap<>(object);
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<Object, Object> kept = new LinkedHashMap<>(metadata);
            kept.remove("managedFields");
            trimmed.put("metadata", kept);
        }
        if ("Secret".equals(object.get("kind"))) {
            for (String field : List.of("data", "stringData")) {
                if (object.get(field) instanceof Map<?, ?> values) {
                    Map<Object, Object> redacted = new LinkedHashMap<>();
                    new ArrayList<>(values.keySet()).forEach(key -> redacted.put(key, REDACTED));
                    trimmed.put(field, redacted);
                }
            }
        }
        return trimmed;
    }
}
