package dev.podo.lab;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.podo.schema.FieldType;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Kubernetes schema and a probe's result as CEL types, so that a misspelt field or a wrong comparison does not
 * compile.
 */
final class SchemaTypes implements CelTypeProvider {

    private final KubernetesSchema schema;
    private final Optional<ResultType> result;
    private final Set<String> tolerated;
    private final Map<String, Set<String>> insteadOf = new HashMap<>();

    SchemaTypes(KubernetesSchema schema, Collection<VariableType> variables) {
        this(
                schema,
                variables.stream()
                        .filter(ResultType.class::isInstance)
                        .map(ResultType.class::cast)
                        .findFirst(),
                Set.of());
    }

    private SchemaTypes(KubernetesSchema schema, Optional<ResultType> result, Set<String> tolerated) {
        this.schema = schema;
        this.result = result;
        this.tolerated = tolerated;
    }

    /**
     * The same types, which take the given fields for known everywhere: compiling with them shows in which types the
     * fields are missing.
     */
    SchemaTypes tolerating(Set<String> fields) {
        return new SchemaTypes(schema, result, fields);
    }

    /** The fields of the types in which a tolerated field is missing. */
    Set<String> insteadOf(String field) {
        return insteadOf.getOrDefault(field, Set.of());
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.of();
    }

    @Override
    public Optional<CelType> findType(String name) {
        if (name.equals(ResultType.NAME)) {
            return result.map(this::of);
        }
        try {
            return Optional.of(struct(schema.type(name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    CelType of(VariableType type) {
        if (type instanceof VariableType.KubernetesObject object) {
            return struct(object.type());
        }
        if (type instanceof ResultType struct) {
            Map<String, CelType> fields = new HashMap<>();
            struct.fields().forEach((name, field) -> fields.put(name, field.celType()));
            return struct(ResultType.NAME, fields);
        }
        return ((ResultField) type).celType();
    }

    private CelType struct(ObjectType type) {
        Map<String, CelType> fields = new HashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, celType(field)));
        return struct(type.definition(), fields);
    }

    private CelType struct(String name, Map<String, CelType> fields) {
        Set<String> names = new TreeSet<>(fields.keySet());
        names.addAll(tolerated);
        return StructType.create(name, ImmutableSet.copyOf(names), field -> {
            if (!fields.containsKey(field)) {
                insteadOf.computeIfAbsent(field, missing -> new TreeSet<>()).addAll(fields.keySet());
            }
            return Optional.of(fields.getOrDefault(field, SimpleType.DYN));
        });
    }

    private static CelType celType(FieldType type) {
        if (type instanceof FieldType.ObjectRef object) {
            return StructTypeReference.create(object.definition());
        }
        if (type instanceof FieldType.ListOf list) {
            return ListType.create(celType(list.element()));
        }
        if (type instanceof FieldType.MapOf map) {
            return MapType.create(SimpleType.STRING, celType(map.value()));
        }
        if (type instanceof FieldType.Scalar scalar) {
            return switch (scalar) {
                case INTEGER -> SimpleType.INT;
                case NUMBER -> SimpleType.DOUBLE;
                case BOOLEAN -> SimpleType.BOOL;
                case INT_OR_STRING -> SimpleType.DYN;
                case STRING, QUANTITY, TIME, BYTES -> SimpleType.STRING;
            };
        }
        return SimpleType.DYN;
    }
}
