package dev.podo.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often containers were started again, by pod and container. A restart may lie between two looks at the cluster, so
 * that both find all well.
 */
public record Restarts(Map<String, Long> counts) {

    public static final Restarts NONE = new Restarts(Map.of());

    public Restarts {
        counts = Map.copyOf(counts);
    }

    /** Those of all pods among the objects. */
    public static Restarts of(List<Map<String, Object>> objects) {
        Map<String, Long> counts = new HashMap<>();
        for (Map<String, Object> object : objects) {
            if ("Pod".equals(Fields.kind(object))) {
                Fields.list(object, "status", "containerStatuses")
                        .forEach(status -> counts.put(
                                Fields.uid(object) + "/" + Fields.text(status, "name"),
                                Fields.number(status, 0, "restartCount")));
            }
        }
        return new Restarts(counts);
    }

    /** Whether a container that was known before has been started again since. */
    public boolean areMoreThan(Restarts before) {
        return counts.entrySet().stream()
                .anyMatch(now -> now.getValue() > before.counts().getOrDefault(now.getKey(), now.getValue()));
    }
}
