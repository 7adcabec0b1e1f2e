package dev.podo.manifest;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads plain scalars as Kubernetes does: YAML 1.1 without times and base 60, then through JSON. So {@code yes} is true,
 * {@code 0400} is 256 and {@code 1.0} is 1.
 */
final class ScalarResolver {

    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> NOT_FINITE = Set.of(
            ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan", ".NaN", ".NAN");

    private static final Pattern INTEGER =
            Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|([1-9][0-9]*|0))");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    /** Longer digits carry no meaning in Kubernetes and only cost time. */
    private static final int LONGEST_NUMBER = 100;

    private static final double EXACT = 1L << 53;

    private ScalarResolver() {}

    /** A String, Long, Double, Boolean or {@code null}; any number that is not finite is told as infinite. */
    static Object resolve(String text) {
        if (NULL.contains(text)) {
            return null;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        if (NOT_FINITE.contains(text)) {
            return Double.POSITIVE_INFINITY;
        }
        return text.length() > LONGEST_NUMBER || "+-.0123456789".indexOf(text.charAt(0)) < 0 ? text : number(text);
    }

    /** JSON has no infinity, so Kubernetes refuses these. */
    static boolean isFinite(Object resolved) {
        return !(resolved instanceof Double number) || !number.isInfinite();
    }

    private static Object number(String text) {
        String digits = text.replace("_", "");
        var integer = INTEGER.matcher(digits);
        if (integer.matches()) {
            int[] radixes = {16, 2, 8, 10};
            for (int group = 0; group < radixes.length; group++) {
                String magnitude = integer.group(group + 2);
                if (magnitude != null) {
                    return integer(integer.group(1) + magnitude, radixes[group]);
                }
            }
        }
        return FLOAT.matcher(digits).matches() ? decimal(digits) : text;
    }

    private static Object integer(String digits, int radix) {
        try {
            return Long.valueOf(digits, radix);
        } catch (NumberFormatException tooLong) {
            return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits, radix).doubleValue();
        }
    }

    private static Object decimal(String digits) {
        double number = Double.parseDouble(digits);
        boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
        return whole ? (Object) (long) number : (Object) number;
    }
}
