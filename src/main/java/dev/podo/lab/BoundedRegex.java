package dev.podo.lab;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;

/**
 * CEL's {@code matches} with limits on text and pattern. CEL itself limits only patterns, and only once they are compiled:
 * nested repetitions need more memory than there is before that.
 */
final class BoundedRegex {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_PATTERN = 500;
    private static final int LARGEST_PROGRAM = 500;
    private static final double MOST_REPETITIONS = 10_000;

    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(?:\\d{0,9},)?(\\d{1,9}),?}");

    private BoundedRegex() {}

    /** For both ways to call it, {@code text.matches(pattern)} and {@code matches(text, pattern)}. */
    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from("matches", String.class, String.class, BoundedRegex::matches),
                CelFunctionBinding.from("matches_string", String.class, String.class, BoundedRegex::matches));
    }

    private static Boolean matches(String text, String pattern) throws CelEvaluationException {
        if (text.length() > LONGEST_TEXT
                || pattern.length() > LONGEST_PATTERN
                || repetitions(pattern) > MOST_REPETITIONS) {
            throw new CelEvaluationException("The text or the pattern is too long");
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (compiled.programSize() > LARGEST_PROGRAM) {
                throw new CelEvaluationException("The pattern is too long");
            }
            return compiled.matcher(text).find();
        } catch (PatternSyntaxException malformed) {
            throw new CelEvaluationException("The pattern is malformed", malformed);
        }
    }

    /** How often the innermost part would be repeated if all repetitions were nested. */
    private static double repetitions(String pattern) {
        return REPETITION
                .matcher(pattern)
                .results()
                .mapToDouble(times -> Double.parseDouble(times.group(1)))
                .reduce(1, (a, b) -> a * Math.max(1, b));
    }
}
