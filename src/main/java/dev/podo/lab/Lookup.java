package dev.podo.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that find one item of a list by its name, or by its number: the order of such lists means nothing.
 * What they take and bring back are definitions of the Kubernetes schema.
 */
enum Lookup {
    CONTAINER("container", "V1PodSpec", "containers", "V1Container", ""),
    ENV("env", "V1Container", "env", "V1EnvVar", ""),
    PORT("port", "V1ServiceSpec", "ports", "V1ServicePort", "port"),
    CONTAINER_PORT("containerPort", "V1Container", "ports", "V1ContainerPort", "containerPort");

    private final String function;
    private final String owner;
    private final String list;
    private final String item;
    private final String numberField;

    Lookup(String function, String owner, String list, String item, String numberField) {
        this.function = function;
        this.owner = owner;
        this.list = list;
        this.item = item;
        this.numberField = numberField;
    }

    static Optional<Lookup> of(String function) {
        return Arrays.stream(values())
                .filter(lookup -> lookup.function.equals(function))
                .findFirst();
    }

    String function() {
        return function;
    }

    /** The type that has the list. */
    String owner() {
        return owner;
    }

    /** The field of the list. */
    String list() {
        return list;
    }

    /** The type of the items. */
    String item() {
        return item;
    }

    boolean byNumber() {
        return !numberField.isEmpty();
    }

    /** The field that a key of this kind is looked for in. */
    String keyField(Object key) {
        return key instanceof String ? "name" : numberField;
    }

    /** The first item with the name, or the number if the key is one. */
    Optional<Object> find(Map<?, ?> from, Object key) {
        List<?> items = from.get(list) instanceof List<?> all ? all : List.of();
        return items.stream()
                .filter(each -> each instanceof Map<?, ?> fields && key.equals(fields.get(keyField(key))))
                .findFirst()
                .map(Object.class::cast);
    }
}
