package dev.podo.schema;

import java.util.Collection;
import java.util.Optional;

/** The kinds of the Kubernetes API and their fields, from a copy of its OpenAPI document kept with Podo. */
public interface KubernetesSchema {

    /** The Kubernetes version that the copy describes, such as {@code v1.34}. */
    String version();

    /** The type of a built-in kind; empty for kinds that are not built in or not kept. */
    Optional<ObjectType> kind(String apiVersion, String kind);

    /** Every kind that is kept. */
    Collection<BuiltInKind> kinds();

    /**
     * The type that an {@link FieldType.ObjectRef} points at.
     *
     * @throws IllegalArgumentException if there is no such definition
     */
    ObjectType type(String definition);
}
