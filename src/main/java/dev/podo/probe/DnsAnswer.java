package dev.podo.probe;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What dig wrote.
 *
 * @param status NOERROR, NXDOMAIN, …; {@code timeout} without an answer
 * @param answers what the records of the asked type hold, sorted
 * @param addresses the same of A records
 */
record DnsAnswer(String status, List<String> answers, List<String> addresses) {

    private static final Pattern STATUS = Pattern.compile("status: ([A-Z0-9]+)");
    private static final Pattern RECORD =
            Pattern.compile("(?m)^([^;\\s]\\S*)\\s+(\\d+)\\s+IN\\s+([A-Z]+)\\s+(.*?)\\s*$");

    static DnsAnswer of(String output) {
        var status = STATUS.matcher(output);
        return new DnsAnswer(
                status.find() ? status.group(1) : "timeout",
                records(answerSection(output), "A|AAAA|SRV|CNAME"),
                records(answerSection(output), "A"));
    }

    Map<String, Object> result() {
        return Map.of("status", status, "answers", answers, "addresses", addresses);
    }

    /** Without the additional records, which nobody asked for. */
    private static String answerSection(String output) {
        int from = output.indexOf(";; ANSWER SECTION");
        int to = output.indexOf("\n\n", Math.max(from, 0));
        return from < 0 ? "" : output.substring(from, to < 0 ? output.length() : to);
    }

    private static List<String> records(String section, String types) {
        return RECORD.matcher(section)
                .results()
                .filter(record -> record.group(3).matches(types))
                .map(record -> record.group(4))
                .distinct()
                .sorted()
                .toList();
    }
}
