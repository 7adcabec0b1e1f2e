package dev.podo.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts what a probe met to what can be kept with the attempt, before it is decided on: both see the same. */
final class Bounds {

    private static final int LONGEST_TEXT = 8_000;
    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_ITEM = 400;

    private Bounds() {}

    static Object of(Object value) {
        return value instanceof String text ? cut(text, LONGEST_TEXT) : item(value);
    }

    private static Object item(Object value) {
        if (value instanceof String text) {
            return cut(text, LONGEST_ITEM);
        }
        if (value instanceof List<?> list) {
            return list.stream().limit(MOST_ITEMS).map(Bounds::item).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> few = new LinkedHashMap<>();
            map.entrySet().stream()
                    .limit(MOST_ITEMS)
                    .forEach(entry ->
                            few.put(cut(String.valueOf(entry.getKey()), LONGEST_ITEM), item(entry.getValue())));
            return few;
        }
        return value;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
