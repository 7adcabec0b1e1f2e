package dev.podo.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the parts of a manifest for the style sheet. A reader's aid, not a parser: it looks at one line at a time, and
 * what it does not know stays plain. All text is escaped before it is wrapped.
 */
public final class YamlColours {

    private static final Pattern TOKEN = Pattern.compile("(?<comment>(?<=^|\\s)#.*)"
            + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*')"
            + "|(?<key>(?<=^|[\\s{,])[A-Za-z0-9_./-]+(?=:(?:\\s|$)))"
            + "|(?<number>(?<=\\s|\\[)-?\\d+(?:\\.\\d+)?(?=\\s|,|]|$))"
            + "|(?<literal>(?<=\\s|\\[)(?:true|false|null|~)(?=\\s|,|]|$))"
            + "|(?<mark>^---$|(?<=^|\\s)-(?=\\s))");

    private static final String[] KINDS = {"comment", "string", "key", "number", "literal", "mark"};

    private YamlColours() {}

    public static String html(String yaml) {
        StringBuilder html = new StringBuilder(yaml.length() * 2);
        yaml.lines().forEach(line -> appendLine(html, line));
        return html.toString();
    }

    private static void appendLine(StringBuilder html, String line) {
        Matcher token = TOKEN.matcher(line);
        int done = 0;
        while (token.find()) {
            html.append(Html.escape(line.substring(done, token.start())));
            html.append("<span class=\"y-").append(kind(token)).append("\">");
            html.append(Html.escape(token.group())).append("</span>");
            done = token.end();
        }
        html.append(Html.escape(line.substring(done))).append('\n');
    }

    private static String kind(Matcher token) {
        for (String kind : KINDS) {
            if (token.group(kind) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("The pattern has a group that has no name here");
    }
}
