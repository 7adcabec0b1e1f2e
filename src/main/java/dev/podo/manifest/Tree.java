package dev.podo.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One YAML value that still knows where it stood. */
sealed interface Tree {

    Position at();

    /** The value as plain immutable data. */
    Object plain();

    /** A line and a column, both from 1. */
    record Position(int line, int column) {}

    /** A map's value with the position of its key. */
    record Entry(Position keyAt, Tree value) {}

    record MapTree(Position at, Map<String, Entry> entries) implements Tree {

        /** The value of a key; {@code null} where the key is missing or its value is. */
        Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null || entry.value().isNull() ? null : entry.value();
        }

        @Override
        public Map<String, Object> plain() {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((key, entry) -> map.put(key, entry.value().plain()));
            return Collections.unmodifiableMap(map);
        }
    }

    record ListTree(Position at, List<Tree> elements) implements Tree {

        @Override
        public List<Object> plain() {
            List<Object> list = new ArrayList<>();
            elements.forEach(element -> list.add(element.plain()));
            return Collections.unmodifiableList(list);
        }
    }

    /**
     * A value without parts.
     *
     * @param value a String, Long, Double, Boolean or {@code null}
     * @param written how it stood in the input
     */
    record ScalarTree(Position at, Object value, String written) implements Tree {

        @Override
        public Object plain() {
            return value;
        }
    }

    default boolean isNull() {
        return this instanceof ScalarTree scalar && scalar.value() == null;
    }

    default boolean isTrue() {
        return this instanceof ScalarTree scalar && Boolean.TRUE.equals(scalar.value());
    }
}
