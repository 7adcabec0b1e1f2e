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
import dev.podo.schema.Suggest;
import java.util.Optional;
import java.util.Set;

/** The Kubernetes schema as CEL types, so that a misspelt field or a wrong comparison does not compile. */
final class SchemaTypes implements CelTypeProvider {

    private final KubernetesSchema schema;
    private Set<String> lastFields = Set.of();

    SchemaTypes(KubernetesSchema schema) {
        this.schema = schema;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.of();
    }

    @Override
    public Optional<CelType> findType(String name) {
        try {
            return Optional.of(struct(schema.type(name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    StructType struct(ObjectType type) {
        lastFields = type.fields().keySet();
        return StructType.create(
                type.definition(),
                ImmutableSet.copyOf(type.fields().keySet()),
                field -> Optional.ofNullable(type.fields().get(field)).map(SchemaTypes::celType));
    }

    /** The field that was probably meant, of the type last looked at: where one is unknown, compiling stops. */
    Optional<String> nearField(String name) {
        return Suggest.closest(name, lastFields);
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
