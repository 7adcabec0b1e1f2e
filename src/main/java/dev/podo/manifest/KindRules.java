package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.Position;
import dev.podo.schema.BuiltInKind;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.Suggest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which kinds there are, and which of them a manifest may hold here. */
final class KindRules {

    private final Collection<BuiltInKind> known;
    private final Set<String> allowed;
    private final boolean confined;

    KindRules(KubernetesSchema schema, Scope scope) {
        this.known = schema.kinds();
        this.allowed = scope.kinds();
        this.confined = scope.namespace().isPresent();
    }

    /** The object's kind; empty if it has none, or none that is allowed. */
    Optional<BuiltInKind> check(MapTree object, Report report, Path base) {
        String apiVersion = Required.text(object, "apiVersion", report, base);
        String kind = Required.text(object, "kind", report, base);
        if (apiVersion == null || kind == null) {
            return Optional.empty();
        }
        Position kindAt = object.get("kind").at();
        List<BuiltInKind> named =
                known.stream().filter(each -> each.kind().equals(kind)).toList();
        if (named.isEmpty()) {
            reportUnknown(kind, report, kindAt, base.field("kind"));
            return Optional.empty();
        }
        Optional<BuiltInKind> exact = named.stream()
                .filter(each -> each.apiVersion().equals(apiVersion))
                .findFirst();
        if (exact.isEmpty()) {
            String right = named.get(0).apiVersion();
            Position at = object.get("apiVersion").at();
            report.add("unknown-api-version", at, base.field("apiVersion"), Shown.clip(apiVersion), kind, right);
            return Optional.empty();
        }
        return exact.filter(each -> isAllowed(each, report, kindAt, base.field("kind")));
    }

    private void reportUnknown(String kind, Report report, Position at, Path path) {
        Optional<String> near = Suggest.closest(kind, allowed)
                .or(() -> Suggest.closest(
                        kind, known.stream().map(BuiltInKind::kind).toList()));
        String shown = Shown.clip(kind);
        near.ifPresentOrElse(
                name -> report.add("unknown-kind/near", at, path, shown, name),
                () -> report.add("unknown-kind", at, path, shown, Shown.list(allowed)));
    }

    private boolean isAllowed(BuiltInKind kind, Report report, Position at, Path path) {
        if (confined && !kind.namespaced()) {
            report.add("cluster-scoped", at, path, kind.kind());
            return false;
        }
        if (!allowed.contains(kind.kind())) {
            report.add("kind-not-allowed", at, path, kind.kind(), Shown.list(allowed));
            return false;
        }
        return true;
    }
}
