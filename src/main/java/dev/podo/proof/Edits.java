package dev.podo.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Collects changed copies of a solution, each changed in one of its objects. */
final class Edits {

    private static final int SHOWN = 60;

    private final List<Map<String, Object>> solution;
    private final int index;
    private final List<Edited> all = new ArrayList<>();

    Edits(List<Map<String, Object>> solution, int index) {
        this.solution = solution;
        this.index = index;
    }

    /** A changed copy of the whole solution. */
    record Edited(String id, String rule, String description, List<Map<String, Object>> solution) {}

    List<Edited> all() {
        return all;
    }

    /** The object that is changed, as it stands in the solution. */
    Map<String, Object> object() {
        return solution.get(index);
    }

    List<Map<String, Object>> solution() {
        return solution;
    }

    String kind() {
        return Place.of("kind").text(object());
    }

    String name() {
        return Place.of("metadata", "name").text(object());
    }

    /** Another value at a place, or one where there was none. */
    void set(String rule, Object detail, Place place, Object value) {
        String was =
                place.in(object()).map(old -> " instead of " + shown(old)).orElse(", which the solution leaves out");
        change(rule, detail, place + " is " + shown(value) + was, copy -> put(copy, place, value));
    }

    /** Nothing at a place. */
    void remove(String rule, Object detail, Place place) {
        if (place.isIn(object())) {
            change(rule, detail, place + " is left out", copy -> cut(copy, place));
        }
    }

    /** One more item at the end of a list. */
    void append(String rule, Object detail, Place list, Object item) {
        change(rule, detail, list + " also holds " + shown(item), copy -> push(copy, list, item));
    }

    /** Any change of the object that the others don't cover. */
    void change(String rule, Object detail, String description, Consumer<Map<String, Object>> change) {
        List<Map<String, Object>> copy = copy(solution);
        change.accept(copy.get(index));
        add(rule, detail, description, copy);
    }

    void leaveOut(String rule) {
        List<Map<String, Object>> copy = copy(solution);
        copy.remove(index);
        add(rule, "", "the whole object is left out", copy);
    }

    /** Keys and values by turns, as a mapping that keeps their order. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            map.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> root, Place place, Object value) {
        if (!place.parent().isIn(root)) {
            put(root, place.parent(), new LinkedHashMap<>());
        }
        Object parent = place.parent().in(root).orElseThrow();
        if (parent instanceof List<?> list) {
            ((List<Object>) list).set((Integer) place.last(), copy(value));
        } else {
            ((Map<String, Object>) parent).put((String) place.last(), copy(value));
        }
    }

    static void cut(Map<String, Object> root, Place place) {
        Object parent = place.parent().in(root).orElse(null);
        if (parent instanceof List<?> list && place.last() instanceof Integer at) {
            list.remove(at.intValue());
        } else if (parent instanceof Map<?, ?> map) {
            map.remove(place.last());
        }
    }

    @SuppressWarnings("unchecked")
    static void push(Map<String, Object> root, Place place, Object item) {
        if (!place.isIn(root)) {
            put(root, place, new ArrayList<>());
        }
        ((List<Object>) place.in(root).orElseThrow()).add(copy(item));
    }

    private void add(String rule, Object detail, String description, List<Map<String, Object>> changed) {
        String object = kind().toLowerCase(Locale.ROOT) + "/" + name();
        String id = rule + ":" + object + (detail.equals("") ? "" : ":" + detail);
        all.add(new Edited(id, rule, "In " + kind() + " " + name() + ", " + description + ".", changed));
    }

    private static String shown(Object value) {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Copies deeply, into what can be changed. */
    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, part) -> copy.put(key, copy(part)));
            return (T) copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(part -> copy.add(copy(part)));
            return (T) copy;
        }
        return value;
    }
}
