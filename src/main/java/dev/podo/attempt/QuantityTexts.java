package dev.podo.attempt;

import dev.podo.schema.FieldType;
import dev.podo.schema.KubernetesSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes quantities that are given as numbers, such as {@code cpu: 1}, as the texts that they stand for. Kubernetes
 * takes both, but server-side apply before 1.21 only the text.
 */
final class QuantityTexts {

    private final KubernetesSchema schema;

    QuantityTexts(KubernetesSchema schema) {
        this.schema = schema;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> in(Map<String, Object> object) {
        return schema.kind(String.valueOf(object.get("apiVersion")), String.valueOf(object.get("kind")))
                .map(type -> (Map<String, Object>) write(object, new FieldType.ObjectRef(type.definition())))
                .orElse(object);
    }

    private Object write(Object value, FieldType type) {
        if (type instanceof FieldType.ObjectRef object && value instanceof Map<?, ?> fields) {
            Map<String, FieldType> types = schema.type(object.definition()).fields();
            Map<String, Object> written = new LinkedHashMap<>();
            fields.forEach((name, field) -> written.put(
                    String.valueOf(name), write(field, types.getOrDefault(String.valueOf(name), new FieldType.Any()))));
            return written;
        }
        if (type instanceof FieldType.MapOf map && value instanceof Map<?, ?> entries) {
            Map<String, Object> written = new LinkedHashMap<>();
            entries.forEach((key, entry) -> written.put(String.valueOf(key), write(entry, map.value())));
            return written;
        }
        if (type instanceof FieldType.ListOf list && value instanceof List<?> items) {
            return items.stream().map(item -> write(item, list.element())).toList();
        }
        return type == FieldType.Scalar.QUANTITY && value instanceof Number ? String.valueOf(value) : value;
    }
}
