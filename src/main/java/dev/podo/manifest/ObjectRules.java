package dev.podo.manifest;

import dev.podo.manifest.ListRules.Submitted;
import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.Position;
import dev.podo.schema.BuiltInKind;
import dev.podo.schema.KubernetesSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All rules for the objects of one manifest. */
final class ObjectRules {

    private final KubernetesSchema schema;
    private final KindRules kinds;
    private final MetadataRules metadata;
    private final Optional<String> namespace;
    private final Problems problems;
    private final Map<String, Position> seen = new HashMap<>();

    ObjectRules(KubernetesSchema schema, Scope scope, Problems problems) {
        this.schema = schema;
        this.kinds = new KindRules(schema, scope);
        this.metadata = new MetadataRules(scope.namespace());
        this.namespace = scope.namespace();
        this.problems = problems;
    }

    /** The object, unless it has no kind or name; it may have been reported all the same. */
    Optional<ManifestObject> check(Submitted submitted) {
        Report report = problems.in(submitted.document());
        Path base = submitted.base();
        if (!(submitted.tree() instanceof MapTree object)) {
            report.add("not-a-map", submitted.tree().at(), base);
            return Optional.empty();
        }
        Optional<BuiltInKind> kind = kinds.check(object, report, base);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String apiVersion = kind.get().apiVersion();
        String name = kind.get().kind();
        Optional<String> named = metadata.check(object, kind.get(), report, base);
        schema.kind(apiVersion, name).ifPresent(type -> new SchemaRules(schema, report, base, name)
                .check(withoutMetadataTwice(object), type));
        new PodRules(report).check(object, name, base);
        Optional<ManifestObject> made = named.map(found ->
                new ManifestObject(submitted.document(), object.at().line(), apiVersion, name, found, content(object)));
        made.ifPresent(found -> duplicate(found, object.at(), report, base));
        return made;
    }

    /** A wrong {@code metadata} has been reported already. */
    private static MapTree withoutMetadataTwice(MapTree object) {
        if (object.get("metadata") == null || object.get("metadata") instanceof MapTree) {
            return object;
        }
        var entries = new LinkedHashMap<>(object.entries());
        entries.remove("metadata");
        return new MapTree(object.at(), entries);
    }

    private void duplicate(ManifestObject object, Position at, Report report, Path base) {
        Position first = seen.putIfAbsent(object.kind() + "/" + object.namespace() + "/" + object.name(), at);
        if (first != null) {
            report.add("duplicate-object", at, base, object.kind(), Shown.clip(object.name()), "" + first.line());
        }
    }

    /** What goes to the cluster: in the one namespace allowed, and without the empty marks of kubectl's dry run. */
    private Map<String, Object> content(MapTree object) {
        Map<String, Object> content = new LinkedHashMap<>(object.plain());
        content.remove("status");
        Map<String, Object> meta = new LinkedHashMap<>();
        if (object.get("metadata") instanceof MapTree given) {
            meta.putAll(given.plain());
        }
        meta.values().removeIf(value -> value == null);
        meta.remove("namespace", "");
        namespace.ifPresent(only -> meta.put("namespace", only));
        content.put("metadata", Collections.unmodifiableMap(meta));
        return Collections.unmodifiableMap(content);
    }
}
