package dev.podo.lab;

import dev.podo.text.Text;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a learner is told when a check fails. */
public final class Fail {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

    private final String code;
    private final Text text;
    private final Map<String, CelExpression> placeholders;

    Fail(String code, Text text, Map<String, CelExpression> placeholders) {
        this.code = code;
        this.text = text;
        this.placeholders = Map.copyOf(placeholders);
    }

    /** A stable word for this mistake, for statistics. */
    public String code() {
        return code;
    }

    /** The text as it stands in the lab, with its placeholders. */
    public Text text() {
        return text;
    }

    /** The text with its placeholders filled in from the variables of the rule, such as {@code object}. */
    public Text about(Map<String, Object> variables) {
        Map<String, Object> values = Values.normalise(variables);
        return text.map(pattern -> PLACEHOLDER
                .matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values))));
    }

    private String value(String source, Map<String, Object> values) {
        return placeholders
                .get(source)
                .evaluate(values, new Trace())
                .map(value -> Values.bounded(Values.plain(value)))
                .orElse(Values.NONE);
    }
}
