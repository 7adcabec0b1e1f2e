package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.Entry;
import dev.podo.manifest.Tree.ListTree;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.Position;
import dev.podo.manifest.Tree.ScalarTree;
import dev.podo.schema.FieldType;
import dev.podo.schema.FieldType.ListOf;
import dev.podo.schema.FieldType.MapOf;
import dev.podo.schema.FieldType.ObjectRef;
import dev.podo.schema.FieldType.Scalar;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import dev.podo.schema.Suggest;
import java.util.Locale;

/** Holds one object against the schema of its kind: misspelt fields, wrong types, missing fields. */
final class SchemaRules {

    private final KubernetesSchema schema;
    private final Report report;
    private final Path base;
    private final String explained;
    private final ScalarRules scalars;

    SchemaRules(KubernetesSchema schema, Report report, Path base, String kind) {
        this.schema = schema;
        this.report = report;
        this.base = base;
        this.explained = kind.toLowerCase(Locale.ROOT);
        this.scalars = new ScalarRules(report, kind.equals("Secret"));
    }

    void check(MapTree object, ObjectType type) {
        object(object, type, base, object.at());
    }

    private void object(MapTree map, ObjectType type, Path path, Position at) {
        map.entries().forEach((key, entry) -> field(key, entry, type, path));
        type.required().stream().sorted().filter(key -> map.get(key) == null).forEach(key -> {
            String missing = path.field(key).toString();
            report.add("missing-field", at, path.field(key), missing);
        });
    }

    private void field(String key, Entry entry, ObjectType type, Path path) {
        if (report.isFull() || isCheckedElsewhere(key, path)) {
            return;
        }
        FieldType field = type.fields().get(key);
        if (field != null) {
            value(entry.value(), field, path.field(key), entry.keyAt());
            return;
        }
        String owner = path.explain(base, explained);
        Suggest.closest(key, type.fields().keySet())
                .ifPresentOrElse(
                        near -> report.add(
                                "unknown-field/near", entry.keyAt(), path.field(key), Shown.clip(key), owner, near),
                        () -> report.add("unknown-field", entry.keyAt(), path.field(key), Shown.clip(key), owner));
    }

    /** The object's own name and namespace, and its status, have rules of their own. */
    private boolean isCheckedElsewhere(String key, Path path) {
        return path == base && key.equals("status")
                || path.isField("metadata", base) && (key.equals("name") || key.equals("namespace"));
    }

    private void value(Tree value, FieldType type, Path path, Position keyAt) {
        if (value.isNull() || report.isFull()) {
            return;
        }
        if (type instanceof ObjectRef ref) {
            if (value instanceof MapTree map) {
                object(map, schema.type(ref.definition()), path, keyAt);
            } else {
                WrongType.report(report, path, value, "map", scalars.hidden());
            }
        } else if (type instanceof ListOf list) {
            list(value, list, path);
        } else if (type instanceof MapOf map) {
            if (value instanceof MapTree found) {
                found.entries()
                        .forEach((key, entry) -> value(entry.value(), map.value(), path.field(key), entry.keyAt()));
            } else {
                WrongType.report(report, path, value, "map", scalars.hidden());
            }
        } else if (type instanceof Scalar scalar) {
            scalars.check(value, scalar, path);
        }
    }

    private void list(Tree value, ListOf type, Path path) {
        if (!(value instanceof ListTree found)) {
            WrongType.report(report, path, value, "list", scalars.hidden());
            return;
        }
        for (int index = 0; index < found.elements().size(); index++) {
            Tree element = found.elements().get(index);
            if (element instanceof ScalarTree nothing && nothing.value() == null) {
                report.add(
                        "empty-item",
                        element.at(),
                        path.element(index),
                        path.element(index).toString());
            } else {
                value(element, type.element(), path.element(index), element.at());
            }
        }
    }
}
