package dev.podo.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes plain data as YAML in one of the many ways that mean the same: block or flow, three kinds of scalars. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-zA-Z0-9./-]+");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("[ -~가-힣]*");

    private final Choices choices;
    private final boolean shuffling;

    private YamlText(Choices choices, boolean shuffling) {
        this.choices = choices;
        this.shuffling = shuffling;
    }

    /** One document. */
    static String of(Object data, Choices choices) {
        return new YamlText(choices, false).block(data, "") + "\n";
    }

    /** One document with the keys of its maps in any order. */
    static String withKeysInAnyOrder(Object data, Choices choices) {
        return new YamlText(choices, true).block(data, "") + "\n";
    }

    private String block(Object data, String indent) {
        if (data instanceof Map<?, ?> map && !map.isEmpty() && !choices.once(4)) {
            return entries(map).stream()
                    .map(entry -> indent + scalar(entry.getKey()) + ":" + below(entry.getValue(), indent))
                    .collect(Collectors.joining("\n"));
        }
        if (data instanceof List<?> list && !list.isEmpty() && !choices.once(4)) {
            return list.stream()
                    .map(element -> indent + "-" + below(element, indent))
                    .collect(Collectors.joining("\n"));
        }
        return indent + flow(data);
    }

    private String below(Object data, String indent) {
        boolean hasParts =
                data instanceof Map<?, ?> map && !map.isEmpty() || data instanceof List<?> list && !list.isEmpty();
        return hasParts ? "\n" + block(data, indent + " ".repeat(1 + choices.below(4))) : " " + flow(data);
    }

    private String flow(Object data) {
        if (data instanceof Map<?, ?> map) {
            return entries(map).stream()
                    .map(entry -> scalar(entry.getKey()) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (data instanceof List<?> list) {
            return list.stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(data);
    }

    private List<Map.Entry<?, ?>> entries(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        return shuffling ? choices.shuffled(entries) : entries;
    }

    private String scalar(Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        if (PLAIN.matcher(text).matches() && text.equals(ScalarResolver.resolve(text)) && !choices.once(4)) {
            return text;
        }
        if (SINGLE_QUOTED.matcher(text).matches() && !choices.once(3)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(unit -> quoted.append(
                        unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\'
                                ? Character.toString(unit)
                                : String.format("\\u%04x", unit)));
        return quoted.append('"').toString();
    }
}
