package dev.podo.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.verify.Evidence;
import dev.podo.verify.ProbeRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Evidence as it is kept, such that the same checks come to the same outcomes on it again: without what no check reads,
 * without the plain values of Secrets, and of bounded size. What does not fit is left out whole, Events before other
 * objects, and counted.
 *
 * @param holdingMillis {@link Evidence#holding} in milliseconds
 * @param leftOut how many objects did not fit; where it is not zero, checks may come to other outcomes
 */
record KeptEvidence(
        long elapsedMillis,
        List<Map<String, Object>> objects,
        int leftOut,
        Map<String, ProbeRecord> probes,
        Map<String, Long> holdingMillis,
        Map<String, String> logs) {

    /** Well below what the column holds. */
    static final int MAX_CHARACTERS = 500_000;

    private static final String REDACTED = "(redacted)";
    private static final String SEALED = "sealed:";

    /** Where kubectl writes down what was applied, the values of a Secret included. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    /** What tells who wrote when; which fields they wrote is most of an object's size and is read by nobody. */
    private static final List<String> OF_WRITES = List.of("manager", "operation", "time", "subresource");

    KeptEvidence {
        // Evidence of earlier versions has no such parts.
        probes = Map.copyOf(Objects.requireNonNullElse(probes, Map.of()));
        holdingMillis = Map.copyOf(Objects.requireNonNullElse(holdingMillis, Map.of()));
        logs = Map.copyOf(Objects.requireNonNullElse(logs, Map.of()));
    }

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
                evidence.elapsed().toMillis(),
                kept,
                evidence.objects().size() - kept.size(),
                evidence.probes(),
                evidence.holding().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toMillis())),
                evidence.logs());
    }

    /** What can be decided on again. */
    Evidence toEvidence() {
        Map<String, Duration> holding = holdingMillis.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Duration.ofMillis(entry.getValue())));
        return new Evidence(objects, Duration.ofMillis(elapsedMillis), probes, holding, logs);
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
        boolean secret = "Secret".equals(object.get("kind"));
        if (object.get("metadata") instanceof Map<?, ?> metadata) {
            Map<Object, Object> kept = new LinkedHashMap<>(metadata);
            kept.computeIfPresent("managedFields", (field, writes) -> withoutFields(writes));
            if (secret) {
                kept.computeIfPresent("annotations", (field, annotations) -> withoutLastApplied(annotations));
            }
            trimmed.put("metadata", kept);
        }
        if (secret) {
            trimmed.remove("stringData");
            trimmed.computeIfPresent("data", (field, values) -> sealedOnly(values));
        }
        return trimmed;
    }

    private static List<?> withoutFields(Object writes) {
        return writes instanceof List<?> list
                ? list.stream().map(KeptEvidence::withoutFieldsOf).toList()
                : List.of();
    }

    private static Map<String, Object> withoutFieldsOf(Object write) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (write instanceof Map<?, ?> map) {
            OF_WRITES.stream().filter(map::containsKey).forEach(field -> kept.put(field, map.get(field)));
        }
        return kept;
    }

    private static Object withoutLastApplied(Object annotations) {
        if (annotations instanceof Map<?, ?> map) {
            Map<Object, Object> others = new LinkedHashMap<>(map);
            others.remove(LAST_APPLIED);
            return others;
        }
        return Map.of();
    }

    private static Object sealedOnly(Object values) {
        if (values instanceof Map<?, ?> map) {
            Map<Object, Object> sealed = new LinkedHashMap<>(map);
            sealed.replaceAll(
                    (key, value) -> value instanceof String text && text.startsWith(SEALED) ? text : REDACTED);
            return sealed;
        }
        return Map.of();
    }
}
