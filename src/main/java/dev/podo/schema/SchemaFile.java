package dev.podo.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.podo.schema.FieldType.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the generated schema file. It streams, because Jackson's data binding alone would take longer to start. */
final class SchemaFile {

    private static final Map<String, FieldType> PLAIN = Map.of(
            "string", Scalar.STRING,
            "integer", Scalar.INTEGER,
            "number", Scalar.NUMBER,
            "boolean", Scalar.BOOLEAN,
            "intOrString", Scalar.INT_OR_STRING,
            "quantity", Scalar.QUANTITY,
            "time", Scalar.TIME,
            "bytes", Scalar.BYTES,
            "any", new FieldType.Any());

    private SchemaFile() {}

    record Kind(BuiltInKind kind, String definition) {}

    /** The kinds by {@code apiVersion/kind}, in the order of the file, and the types by their definition's name. */
    record Content(String version, String source, Map<String, Kind> kinds, Map<String, ObjectType> types) {}

    static Content read(InputStream stream) throws IOException {
        Map<?, ?> root;
        try (JsonParser parser = new JsonFactory().createParser(stream)) {
            parser.nextToken();
            root = (Map<?, ?>) value(parser);
        }
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Object element : (List<?>) root.get("kinds")) {
            Kind kind = kind((Map<?, ?>) element);
            kinds.put(kind.kind().apiVersion() + "/" + kind.kind().kind(), kind);
        }
        Map<String, ObjectType> types = new HashMap<>();
        ((Map<?, ?>) root.get("types"))
                .forEach((name, type) -> types.put((String) name, type((String) name, (Map<?, ?>) type)));
        return new Content(
                (String) root.get("version"),
                (String) root.get("source"),
                Collections.unmodifiableMap(kinds),
                Map.copyOf(types));
    }

    private static Kind kind(Map<?, ?> entry) {
        BuiltInKind kind = new BuiltInKind(
                (String) entry.get("apiVersion"), (String) entry.get("kind"), (Boolean) entry.get("namespaced"));
        return new Kind(kind, (String) entry.get("type"));
    }

    private static ObjectType type(String name, Map<?, ?> entry) {
        Map<String, FieldType> fields = new HashMap<>();
        ((Map<?, ?>) entry.get("fields"))
                .forEach((field, type) -> fields.put((String) field, fieldType((String) type)));
        var required = new HashSet<String>();
        if (entry.get("required") instanceof List<?> names) {
            names.forEach(field -> required.add((String) field));
        }
        return new ObjectType(name, fields, required);
    }

    private static FieldType fieldType(String text) {
        String inner = text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '[' -> new FieldType.ListOf(fieldType(inner));
            case '{' -> new FieldType.MapOf(fieldType(inner));
            default -> {
                FieldType plain = PLAIN.get(text);
                yield plain == null ? new FieldType.ObjectRef(text) : plain;
            }
        };
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getText();
        };
    }
}
