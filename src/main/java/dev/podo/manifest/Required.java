package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.ScalarTree;

/** Fields without which nothing else can be said about an object. */
final class Required {

    private Required() {}

    /** The text of a field; {@code null}, and reported, if there is none. */
    static String text(MapTree map, String key, Report report, Path path) {
        Tree value = map.get(key);
        if (value == null || value instanceof ScalarTree scalar && "".equals(scalar.value())) {
            report.add(
                    "missing-field", map.at(), path.field(key), path.field(key).toString());
            return null;
        }
        if (value instanceof ScalarTree scalar && scalar.value() instanceof String text) {
            return text;
        }
        WrongType.report(report, path.field(key), value, "string", false);
        return null;
    }
}
