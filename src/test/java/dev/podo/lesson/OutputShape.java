package dev.podo.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a lesson says a command prints, compared in shape: the same words in the same places, while numbers, times,
 * addresses and random endings may be others, and … stands for anything.
 */
record OutputShape(List<Pattern> lines) {

    /** Whatever has a digit in it, and the random endings of Kubernetes' own names, which have no vowels. */
    private static final Pattern CHANGING = Pattern.compile(
            "…|\\d+(?:\\.\\d+)+|[0-9a-z]*\\d[0-9a-z]*|(?<=-)[bcdfghjklmnpqrstvwxz2456789]{5}(?![A-Za-z0-9])");

    static OutputShape of(String output) {
        return new OutputShape(output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("…"))
                .map(OutputShape::pattern)
                .toList());
    }

    /** The first line that does not stand in {@code actual} below those before it; null if all do. */
    String missingIn(String actual) {
        List<String> left = new ArrayList<>(actual.lines().map(String::strip).toList());
        for (Pattern line : lines) {
            int at = 0;
            while (at < left.size() && !line.matcher(left.get(at)).matches()) {
                at++;
            }
            if (at == left.size()) {
                return line.pattern();
            }
            left = left.subList(at + 1, left.size());
        }
        return null;
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Arrays.stream(line.split("\\s+")).map(OutputShape::word).collect(Collectors.joining("\\s*")));
    }

    private static String word(String word) {
        StringBuilder pattern = new StringBuilder();
        Matcher changing = CHANGING.matcher(word);
        int from = 0;
        while (changing.find()) {
            pattern.append(Pattern.quote(word.substring(from, changing.start())))
                    .append(changing.group().equals("…") ? ".*" : "[0-9a-zA-Z.:]+");
            from = changing.end();
        }
        return pattern.append(Pattern.quote(word.substring(from))).toString();
    }
}
