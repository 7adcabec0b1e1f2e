package dev.podo.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Objects of the schema with values of the wrong type, misspelt and missing keys, and Lists within Lists. */
final class WrongObjects {

    private static final List<Object> VALUES = List.of(
            "",
            "web",
            "a.b",
            "true",
            "80",
            "1Gi",
            true,
            0L,
            -1L,
            80L,
            Long.MAX_VALUE,
            0.5,
            1e300,
            List.of(),
            Map.of(),
            List.of(List.of("a")),
            List.of(Map.of()),
            Map.of("a", List.of(1L)),
            Map.of("name", Map.of()),
            Map.of("", ""));

    private final Choices choices;

    WrongObjects(Choices choices) {
        this.choices = choices;
    }

    List<Object> objects(int atMost) {
        List<Object> objects = new ArrayList<>();
        new SchemaObjects(choices).objects(atMost).forEach(object -> objects.add(wrong(object)));
        return objects;
    }

    /** Documents, or one List. */
    String text() {
        List<Object> objects = objects(choices.once(100) ? 60 : 2);
        if (choices.once(4)) {
            return YamlText.of(list(objects, choices.below(3)), choices);
        }
        return objects.stream().map(object -> YamlText.of(object, choices)).collect(Collectors.joining("---\n"));
    }

    private static Object list(List<Object> objects, int deeper) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        list.put("items", deeper == 0 ? objects : List.of(list(objects, deeper - 1)));
        return list;
    }

    private Object wrong(Object data) {
        if (choices.once(15)) {
            return choices.once(10) ? null : choices.from(VALUES);
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> changed = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!choices.once(20)) {
                    changed.put(misspelt((String) key), wrong(value));
                }
            });
            return changed;
        }
        return data instanceof List<?> list ? wrongElements(list) : data;
    }

    private List<Object> wrongElements(List<?> list) {
        List<Object> changed = new ArrayList<>();
        list.forEach(element -> changed.add(wrong(element)));
        return changed;
    }

    private String misspelt(String key) {
        if (key.isEmpty() || !choices.once(25)) {
            return key;
        }
        int at = choices.below(key.length());
        return key.substring(0, at) + choices.from(List.of("", "x", "X", ".")) + key.substring(at + 1);
    }
}
