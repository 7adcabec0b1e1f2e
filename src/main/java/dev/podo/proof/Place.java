package dev.podo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A place in an object: the keys and indices that lead there from its root. */
record Place(List<Object> path) {

    static Place of(String... keys) {
        return new Place(List.of((Object[]) keys));
    }

    Place then(Object... keys) {
        List<Object> longer = new ArrayList<>(path);
        longer.addAll(List.of(keys));
        return new Place(List.copyOf(longer));
    }

    /** What is there; empty where nothing is. */
    Optional<Object> in(Object root) {
        Object value = root;
        for (Object step : path) {
            value = value instanceof Map<?, ?> map
                    ? map.get(step)
                    : value instanceof List<?> list && step instanceof Integer index && index < list.size()
                            ? list.get(index)
                            : null;
        }
        return Optional.ofNullable(value);
    }

    boolean isIn(Object root) {
        return in(root).isPresent();
    }

    /** The text there; empty where there is none. */
    String text(Object root) {
        return in(root).map(String::valueOf).orElse("");
    }

    /** The whole number there; empty where there is none. */
    Optional<Integer> number(Object root) {
        return in(root).filter(Integer.class::isInstance).map(Integer.class::cast);
    }

    /** The keys of the mapping there, in its order. */
    List<String> keys(Object root) {
        return in(root).map(value -> value instanceof Map<?, ?> map ? map.keySet() : null).stream()
                .flatMap(keys -> keys.stream().map(String::valueOf))
                .toList();
    }

    /** The places of the items of the list there. */
    List<Place> items(Object root) {
        int size = in(root).map(value -> value instanceof List<?> list ? list.size() : 0)
                .orElse(0);
        return IntStream.range(0, size).mapToObj(this::then).toList();
    }

    Object last() {
        return path.get(path.size() - 1);
    }

    Place parent() {
        return new Place(path.subList(0, path.size() - 1));
    }

    /** The way as people write it: {@code spec.containers[0].image}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            text.append(step instanceof Integer ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
