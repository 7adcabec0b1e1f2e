package dev.podo.lab;

import dev.podo.schema.ObjectType;

/** What a variable of an expression holds. */
public sealed interface VariableType permits VariableType.KubernetesObject, ResultType, ResultField {

    /** An object of a built-in kind. */
    record KubernetesObject(ObjectType type) implements VariableType {}
}
