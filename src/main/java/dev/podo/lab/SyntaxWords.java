package dev.podo.lab;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why an expression cannot be read at all. */
final class SyntaxWords {

    private static final Pattern UNEXPECTED = Pattern.compile(
            "(?:mismatched input|extraneous input|no viable alternative at input) '(.*?)'(?: expecting .*)?");
    private static final Pattern UNREADABLE = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);

    private SyntaxWords() {}

    static String of(String message) {
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            String token = unexpected.group(1);
            return token.endsWith("<EOF>") ? "the expression is not complete" : "unexpected `" + token + "`";
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            return unreadable(unreadable.group(1).strip());
        }
        if (message.startsWith("invalid argument to has()")) {
            return "`has` takes a field, as in has(object.spec)";
        }
        if (message.equals("The argument must be a simple name")) {
            return "a loop takes the name of its variable first, as in exists(c, c.name == 'web')";
        }
        return message;
    }

    private static String unreadable(String token) {
        if (token.startsWith("'") || token.startsWith("\"")) {
            return "the text that starts with " + token + " has no end";
        }
        return "unexpected `" + token + "`" + (token.equals("=") ? "; did you mean `==`?" : "");
    }
}
