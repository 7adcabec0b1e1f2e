package dev.podo.schema;

/** The type of one field, as far as the Kubernetes OpenAPI document tells it. */
public sealed interface FieldType {

    /** An object whose fields are known, by the name of its definition; see {@link KubernetesSchema#type}. */
    record ObjectRef(String definition) implements FieldType {}

    record ListOf(FieldType element) implements FieldType {}

    /** A map with free keys, such as labels. */
    record MapOf(FieldType value) implements FieldType {}

    /** Anything: free-form JSON. */
    record Any() implements FieldType {}

    /** Values without parts. Quantities and times are text on the wire; {@code INT_OR_STRING} may be either. */
    enum Scalar implements FieldType {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        INT_OR_STRING,
        QUANTITY,
        TIME,
        BYTES
    }
}
