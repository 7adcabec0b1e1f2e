package dev.podo.probe;

import dev.podo.lab.ProbeKind;
import dev.podo.lab.ResultField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results that say nothing. */
final class Results {

    private Results() {}

    /** Every field that the kind promises, empty. */
    static Map<String, Object> empty(ProbeKind kind) {
        Map<String, Object> empty = new TreeMap<>();
        kind.result().fields().forEach((name, field) -> empty.put(name, empty(field)));
        return empty;
    }

    private static Object empty(ResultField field) {
        return switch (field) {
            case TEXT -> "";
            case NUMBER -> 0L;
            case TRUTH -> false;
            case TEXTS -> List.of();
            case TEXT_MAP -> Map.of();
        };
    }
}
