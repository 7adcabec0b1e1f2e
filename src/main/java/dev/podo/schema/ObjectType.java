package dev.podo.schema;

import java.util.Map;
import java.util.Set;

/** One definition of the Kubernetes API: its fields in the order of their names, and which of them must be given. */
public record ObjectType(String definition, Map<String, FieldType> fields, Set<String> required) {

    public ObjectType {
        fields = Map.copyOf(fields);
        required = Set.copyOf(required);
    }
}
