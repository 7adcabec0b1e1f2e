package dev.podo.lab;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes quantities, which have many spellings for one amount: {@code 0.5} is {@code 500m}. */
final class Quantity {

    private static final Pattern FORM = Pattern.compile(
            "([+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40}))([numkMGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?");

    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);

    private static final String BINARY = "KMGTPE";

    private Quantity() {}

    /** The amount; empty for what is no quantity, or one of absurd size. */
    static Optional<BigDecimal> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(form.group(1));
        String unit = form.group(2) == null ? "" : form.group(2);
        if (unit.endsWith("i")) {
            return Optional.of(number.multiply(BigDecimal.valueOf(1L << 10 * (BINARY.indexOf(unit.charAt(0)) + 1))));
        }
        int power = unit.length() > 1 ? Integer.parseInt(unit.substring(1)) : POWERS_OF_TEN.getOrDefault(unit, 0);
        return Optional.of(number.scaleByPowerOfTen(power));
    }
}
