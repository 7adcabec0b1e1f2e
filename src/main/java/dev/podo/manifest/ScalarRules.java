package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.ScalarTree;
import dev.podo.schema.FieldType.Scalar;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** The types of values without parts. */
final class ScalarRules {

    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,9})?");
    private static final int LONGEST_QUANTITY = 64;

    private final Report report;
    private final boolean hidden;

    ScalarRules(Report report, boolean hidden) {
        this.report = report;
        this.hidden = hidden;
    }

    /** Whether values must not be repeated. */
    boolean hidden() {
        return hidden;
    }

    void check(Tree value, Scalar type, Path path) {
        Object plain = value instanceof ScalarTree scalar ? scalar.value() : null;
        boolean right = plain != null
                && switch (type) {
                    case STRING, TIME, BYTES -> plain instanceof String;
                    case INTEGER -> plain instanceof Long;
                    case NUMBER -> plain instanceof Number;
                    case BOOLEAN -> plain instanceof Boolean;
                    case INT_OR_STRING -> plain instanceof Long || plain instanceof String;
                    case QUANTITY -> plain instanceof Number || plain instanceof String;
                };
        if (!right) {
            WrongType.report(report, path, value, name(type), hidden);
        } else if (type == Scalar.QUANTITY && !isQuantity(String.valueOf(plain))) {
            report.add("bad-quantity", value.at(), path, path.toString(), Shown.clip((String) plain));
        } else if (type == Scalar.BYTES && !isBase64((String) plain)) {
            report.add("bad-base64", value.at(), path, path.toString());
        }
    }

    private static String name(Scalar type) {
        return switch (type) {
            case STRING, TIME, BYTES -> "string";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isQuantity(String text) {
        return text.length() <= LONGEST_QUANTITY && QUANTITY.matcher(text).matches();
    }

    private static boolean isBase64(String text) {
        String digits = text.replaceAll("[\r\n]", "");
        try {
            return digits.length() % 4 == 0 && Base64.getDecoder().decode(digits).length >= 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
