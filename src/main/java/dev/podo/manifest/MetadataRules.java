package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.Entry;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.ScalarTree;
import dev.podo.schema.BuiltInKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name and the namespace, and what only the server may write. */
final class MetadataRules {

    private static final List<String> SERVER_OWNED = List.of(
            "uid",
            "resourceVersion",
            "managedFields",
            "ownerReferences",
            "finalizers",
            "creationTimestamp",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "generation",
            "selfLink");

    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern SERVICE = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern ROLE = Pattern.compile("(?!\\.{1,2}$)[^/%]+");

    private final Optional<String> allowed;

    /** @param namespace the only one allowed; any if empty */
    MetadataRules(Optional<String> namespace) {
        this.allowed = namespace;
    }

    /** The object's name, if it has a right one. */
    Optional<String> check(MapTree object, BuiltInKind kind, Report report, Path base) {
        status(object, report, base);
        Path path = base.field("metadata");
        Tree found = object.get("metadata");
        if (found == null) {
            report.add(
                    "missing-field",
                    object.at(),
                    path.field("name"),
                    path.field("name").toString());
            return Optional.empty();
        }
        if (!(found instanceof MapTree metadata)) {
            WrongType.report(report, path, found, "map", false);
            return Optional.empty();
        }
        for (String field : SERVER_OWNED) {
            Entry entry = metadata.entries().get(field);
            if (entry != null && !entry.value().isNull()) {
                report.add(
                        "server-owned",
                        entry.keyAt(),
                        path.field(field),
                        path.field(field).toString());
            }
        }
        namespace(metadata, report, path);
        return name(metadata, kind, report, path);
    }

    /** {@code kubectl create --dry-run -o yaml} writes an empty status, which says nothing and does no harm. */
    private static void status(MapTree object, Report report, Path base) {
        Entry status = object.entries().get("status");
        if (status != null && !isNothing(status.value())) {
            report.add(
                    "server-owned",
                    status.keyAt(),
                    base.field("status"),
                    base.field("status").toString());
        }
    }

    private static boolean isNothing(Tree status) {
        return status.isNull() || status instanceof MapTree map && map.entries().isEmpty();
    }

    private void namespace(MapTree metadata, Report report, Path path) {
        Tree found = metadata.get("namespace");
        if (found == null) {
            return;
        }
        if (!(found instanceof ScalarTree scalar && scalar.value() instanceof String named)) {
            WrongType.report(report, path.field("namespace"), found, "string", false);
        } else if (!named.isEmpty() && !named.equals(allowed.orElse(named))) {
            report.add(
                    "other-namespace", found.at(), path.field("namespace"), Shown.clip(named), allowed.orElseThrow());
        }
    }

    private static Optional<String> name(MapTree metadata, BuiltInKind kind, Report report, Path path) {
        Entry generated = metadata.entries().get("generateName");
        if (generated != null && !generated.value().isNull()) {
            report.add("generate-name", generated.keyAt(), path.field("generateName"));
            if (metadata.get("name") == null) {
                return Optional.empty();
            }
        }
        String name = Required.text(metadata, "name", report, path);
        if (name != null && !isName(name, kind)) {
            String code = kind.kind().equals("Service") ? "bad-name/service" : "bad-name";
            report.add(code, metadata.get("name").at(), path.field("name"), Shown.clip(name));
            return Optional.empty();
        }
        return Optional.ofNullable(name);
    }

    private static boolean isName(String name, BuiltInKind kind) {
        if (kind.apiVersion().startsWith("rbac.")) {
            return name.length() <= LONGEST_NAME && ROLE.matcher(name).matches();
        }
        if (kind.kind().equals("Service")) {
            return name.length() <= LONGEST_LABEL && SERVICE.matcher(name).matches();
        }
        return name.length() <= LONGEST_NAME
                && List.of(name.split("\\.", -1)).stream()
                        .allMatch(part -> LABEL.matcher(part).matches());
    }
}
