package dev.podo.manifest;

import java.util.Collection;
import java.util.TreeSet;

/** A learner's own text as it may stand in a message: short, and without anything invisible. */
final class Shown {

    private Shown() {}

    static String clip(String text) {
        StringBuilder shown = new StringBuilder();
        int length = 0;
        for (int index = 0; index < text.length() && length < Limits.SHOWN; length++) {
            int point = text.codePointAt(index);
            index += Character.charCount(point);
            if (isVisible(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("\\u%04x", point));
            }
        }
        return text.codePointCount(0, text.length()) > length ? shown + "…" : shown.toString();
    }

    /** Names in the order of the alphabet. */
    static String list(Collection<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
