package dev.podo.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON gives them, made ready for CEL, and written for people. */
final class Values {

    /** As kubectl writes a field that is not there. */
    static final String NONE = "<none>";

    private static final int LONGEST = 200;

    private Values() {}

    static Map<String, Object> normalise(Map<String, Object> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((key, value) -> copy.put(key, normalise(value)));
        return copy;
    }

    /** Bounded, since the values come from learners. */
    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** As in a sentence: text as it is, lists with commas. */
    static String plain(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Values::plain).toList());
        }
        return json(value);
    }

    static String json(Object value) {
        if (value instanceof String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Values::json).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return "{"
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(entry -> plain(entry.getKey()) + ": " + json(entry.getValue()))
                                    .toList())
                    + "}";
        }
        return value instanceof dev.cel.common.values.NullValue ? "null" : String.valueOf(value);
    }

    /** CEL knows whole numbers of 64 bits only, and a null of its own. */
    private static Object normalise(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, part) -> copy.put(String.valueOf(key), normalise(part)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(part -> copy.add(normalise(part)));
            return copy;
        }
        if (value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return ((Number) value).longValue();
        }
        if (value instanceof Number number && !(value instanceof Long)) {
            return number.doubleValue();
        }
        return value == null ? dev.cel.common.values.NullValue.NULL_VALUE : value;
    }
}
