package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.ListTree;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.ScalarTree;
import dev.podo.text.Messages;
import dev.podo.text.Text;

/** Tells that a value has the wrong type, and most precisely where only quotation marks are missing or too many. */
final class WrongType {

    private static final String HIDDEN = "…";

    private WrongType() {}

    /**
     * Reports a value that is there.
     *
     * @param expected the type that the field has, as a key of {@code manifest_type_…}
     * @param hidden whether the value must not be repeated, as in a Secret
     */
    static void report(Report report, Path path, Tree value, String expected, boolean hidden) {
        String found = found(value);
        if (!(value instanceof ScalarTree scalar)) {
            report.add("wrong-type", value.at(), path, path.toString(), name(expected), name(found));
            return;
        }
        String shown = hidden ? HIDDEN : Shown.clip(scalar.written());
        if (expected.equals("string")) {
            report.add("wrong-type/quote", value.at(), path, path.toString(), shown, name(found));
        } else if (scalar.value() instanceof String text && quotesTooMany(text, expected)) {
            report.add("wrong-type/unquote", value.at(), path, path.toString(), name(expected), shown);
        } else {
            report.add("wrong-type", value.at(), path, path.toString(), name(expected), name(found));
        }
    }

    private static boolean quotesTooMany(String text, String expected) {
        Object meant = ScalarResolver.resolve(text);
        return switch (expected) {
            case "integer" -> meant instanceof Long;
            case "number" -> meant instanceof Number && ScalarResolver.isFinite(meant);
            case "boolean" -> meant instanceof Boolean;
            default -> false;
        };
    }

    private static String found(Tree value) {
        if (value instanceof MapTree) {
            return "map";
        }
        if (value instanceof ListTree) {
            return "list";
        }
        Object scalar = ((ScalarTree) value).value();
        return scalar instanceof String ? "string" : scalar instanceof Boolean ? "boolean" : "number";
    }

    private static Text name(String type) {
        return Messages.text("manifest_type_" + type);
    }
}
