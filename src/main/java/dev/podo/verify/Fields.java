package dev.podo.verify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fields of Kubernetes objects as they come from JSON. What is absent is empty. */
final class Fields {

    private Fields() {}

    static Object at(Object object, String... path) {
        Object value = object;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    static String text(Object object, String... path) {
        Object value = at(object, path);
        return value == null ? "" : String.valueOf(value);
    }

    /** What is too large for a {@code long} is as large as that can be, not what is left of it. */
    static long number(Object object, long absent, String... path) {
        Object value = at(object, path);
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        return value instanceof Number number ? (long) number.doubleValue() : absent;
    }

    static boolean has(Object object, String... path) {
        return at(object, path) != null;
    }

    static Map<?, ?> map(Object object, String... path) {
        return at(object, path) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Object object, String... path) {
        return at(object, path) instanceof List<?> list ? list : List.of();
    }

    /** In an order that does not depend on who wrote it. */
    static SortedMap<String, Object> sorted(Map<?, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    /** The condition of this type in the object's status; an empty map if there is none. */
    static Map<?, ?> condition(Object object, String type) {
        for (Object condition : list(object, "status", "conditions")) {
            if (text(condition, "type").equals(type)) {
                return map(condition);
            }
        }
        return Map.of();
    }

    static boolean isTrue(Object object, String condition) {
        return text(condition(object, condition), "status").equals("True");
    }

    static String kind(Object object) {
        return text(object, "kind");
    }

    static String name(Object object) {
        return text(object, "metadata", "name");
    }

    static String uid(Object object) {
        return text(object, "metadata", "uid");
    }
}
