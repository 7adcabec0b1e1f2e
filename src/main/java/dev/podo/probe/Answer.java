package dev.podo.probe;

import dev.podo.probe.Ran.End;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a request.
 *
 * @param status 0 if there was no answer
 * @param headers by their names in lower case; repeated ones joined by {@code ", "}
 * @param body its beginning
 * @param error empty, or one of refused, timeout, unresolved, tls, other
 */
record Answer(int status, Map<String, String> headers, String body, String error) {

    private static final String BLANK_LINE = "\r\n\r\n";

    /** Reads what curl wrote with {@code --include}. */
    static Answer of(Ran ran) {
        String error = ran.end() == End.TOO_MUCH ? "" : error(ran.exitCode());
        return error.isEmpty() ? parse(ran.output()) : failed(error);
    }

    /** Reads one answer whose end may be missing. */
    static Answer ofText(String text) {
        return parse(text);
    }

    Map<String, Object> result() {
        return Map.of("status", (long) status, "headers", headers, "body", body, "error", error);
    }

    boolean isMissing() {
        return !error.isEmpty();
    }

    boolean wasRefused() {
        return error.equals("refused");
    }

    private static Answer failed(String error) {
        return new Answer(0, Map.of(), "", error);
    }

    private static Answer parse(String text) {
        int end = text.indexOf(BLANK_LINE);
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r\n");
        String[] first = lines[0].split(" ");
        if (end < 0 || first.length < 2 || !first[1].matches("[1-9][0-9]{2}")) {
            return failed("other");
        }
        int status = Integer.parseInt(first[1]);
        String rest = text.substring(end + BLANK_LINE.length());
        // Before its answer a server may say that it goes on.
        return status < 200 ? parse(rest) : new Answer(status, headers(lines), rest, "");
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.merge(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip(),
                        (one, other) -> one + ", " + other);
            }
        }
        return headers;
    }

    /** By curl's exit codes. */
    private static String error(int exitCode) {
        return switch (exitCode) {
            case 0 -> "";
            case 6 -> "unresolved";
            case 7 -> "refused";
            case 28 -> "timeout";
            case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91 -> "tls";
            default -> "other";
        };
    }
}
