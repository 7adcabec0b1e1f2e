package dev.podo.manifest;

import dev.podo.schema.BuiltInKind;
import dev.podo.schema.BundledSchema;
import dev.podo.schema.FieldType;
import dev.podo.schema.FieldType.ListOf;
import dev.podo.schema.FieldType.MapOf;
import dev.podo.schema.FieldType.ObjectRef;
import dev.podo.schema.FieldType.Scalar;
import dev.podo.schema.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Makes objects of every kind that live in a namespace, such as the reader accepts. */
final class SchemaObjects {

    static final List<BuiltInKind> KINDS = BundledSchema.bundled().kinds().stream()
            .filter(BuiltInKind::namespaced)
            .toList();
    static final Set<String> KIND_NAMES = KINDS.stream().map(BuiltInKind::kind).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> REFUSED =
            Set.of("hostNetwork", "hostPID", "hostIPC", "hostPath", "hostPort", "privileged", "capabilities", "status");
    private static final List<String> TEXTS = List.of(
            "web",
            "",
            "yes",
            "null",
            "0400",
            "1e3",
            "~",
            "a: b # c",
            "- x",
            "two\nlines\n",
            " blanks ",
            "\ttab",
            "한글 파드",
            "🍇",
            "it's \"so\"",
            "\u0007\u0085\u2028",
            "2024-01-01",
            "1:30",
            "<<",
            "*a",
            "&a",
            "{}",
            "x".repeat(300));
    private static final List<String> QUANTITIES = List.of("1", "512Mi", "0.5", "100m", "1e3", ".5", "+1Gi");
    private static final int DEEPEST = 12;
    private static final Map<String, List<String>> SORTED_FIELDS = new ConcurrentHashMap<>();

    private final BundledSchema schema = BundledSchema.bundled();
    private final Choices choices;

    SchemaObjects(Choices choices) {
        this.choices = choices;
    }

    /** Objects of any kinds, each with a name of its own. */
    List<Map<String, Object>> objects(int atMost) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int left = 1 + choices.below(atMost); left > 0; left--) {
            objects.add(object(choices.from(KINDS), "n" + left));
        }
        return objects;
    }

    private Map<String, Object> object(BuiltInKind kind, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", kind.apiVersion());
        object.put("kind", kind.kind());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        for (String key : List.of("labels", "annotations")) {
            if (choices.once(3)) {
                metadata.put(key, value(new MapOf(Scalar.STRING), 0));
            }
        }
        object.put("metadata", metadata);
        ObjectType type = schema.kind(kind.apiVersion(), kind.kind()).orElseThrow();
        fields(type, 0).forEach(object::putIfAbsent);
        return object;
    }

    private Map<String, Object> fields(ObjectType type, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> sorted = SORTED_FIELDS.computeIfAbsent(
                type.definition(),
                name -> type.fields().keySet().stream().sorted().toList());
        for (String field : sorted) {
            boolean wanted = depth < DEEPEST && !REFUSED.contains(field) && choices.once(2 + depth + sorted.size() / 4);
            if (wanted || type.required().contains(field)) {
                fields.put(field, value(type.fields().get(field), depth + 1));
            }
        }
        return fields;
    }

    private Object value(FieldType type, int depth) {
        if (type instanceof ObjectRef ref) {
            return fields(schema.type(ref.definition()), depth);
        }
        if (type instanceof ListOf list) {
            List<Object> elements = new ArrayList<>();
            for (int left = choices.below(3); left > 0; left--) {
                elements.add(value(list.element(), depth + 1));
            }
            return elements;
        }
        if (type instanceof MapOf map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            for (int left = choices.below(3); left > 0; left--) {
                entries.put(text(), value(map.value(), depth + 1));
            }
            return entries;
        }
        return type instanceof Scalar scalar ? scalar(scalar) : List.of(text(), 1L, true);
    }

    private Object scalar(Scalar type) {
        return switch (type) {
            case STRING, TIME -> text();
            case BYTES -> choices.from(List.of("", "aGVsbG8=", "/+8="));
            case BOOLEAN -> choices.once(2);
            case INTEGER -> choices.from(List.of(0L, 1L, -1L, 80L, 65_535L, Long.MAX_VALUE, Long.MIN_VALUE));
            case NUMBER -> choices.from(List.of(0L, 0.5, -1.25e-7, 1e300, 9.007199254740993e15));
            case INT_OR_STRING -> choices.once(2) ? (Object) text() : (Object) 80L;
            case QUANTITY -> choices.once(3) ? (Object) 0.25 : choices.from(QUANTITIES);
        };
    }

    private String text() {
        return choices.from(TEXTS);
    }
}
