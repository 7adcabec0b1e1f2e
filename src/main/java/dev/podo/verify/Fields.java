package dev.podo.verify;

import java.util.List;
import java.util.Map;

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

    static long number(Object object, long absent, String... path) {
        return at(object, path) instanceof Number number ? number.longValue() : absent;
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

    /** The condition of this type in the object's status; an empty map if there is none. */
    static Map<?, ?> condition(Object object, String type) {
        return list(object, "status", "conditions").stream()
                .filter(condition -> text(condition, "type").equals(type))
                .findFirst()
                .map(Fields::map)
                .orElse(Map.of());
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
