package dev.podo.schema;

/** A built-in kind, and whether its objects live in a namespace. */
public record BuiltInKind(String apiVersion, String kind, boolean namespaced) {}
