package dev.podo.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that come from the cluster, made short enough to show. */
final class Bounded {

    private static final int LONGEST = 200;
    private static final int MOST_LINES = 5;
    private static final int LONGEST_LINES = 500;
    /** Where a line ended, in a text that is shown as one. */
    static final String NEXT_LINE = " ⏎ ";

    /** Programs colour their lines for terminals. */
    private static final Pattern COLOUR = Pattern.compile("\\u001B\\[[0-9;?]*[A-Za-z]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Bounded() {}

    /** On one line. */
    static String text(String text) {
        String line = SPACE.matcher(COLOUR.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, cut(line)) + "…";
    }

    /** The last lines that say something, which tell most of why a program ended. */
    static String lines(String log) {
        List<String> lines =
                log.lines().map(Bounded::text).filter(line -> !line.isEmpty()).toList();
        Deque<String> kept = new ArrayDeque<>();
        int length = 0;
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - MOST_LINES); i--) {
            length += lines.get(i).length() + NEXT_LINE.length();
            if (length <= LONGEST_LINES) {
                kept.addFirst(lines.get(i));
            }
        }
        return String.join(NEXT_LINE, kept);
    }

    /** Never in the middle of a character. */
    private static int cut(String line) {
        return Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}
