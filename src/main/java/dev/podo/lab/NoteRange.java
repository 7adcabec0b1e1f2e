package dev.podo.lab;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of lines of the course notes that a lab practises, both ends included, counted from 1. */
public record NoteRange(int first, int last) {

    /** How many lines the notes have. */
    static final int LINES = 79;

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})(?:-([1-9][0-9]{0,2}))?");

    /** Reads {@code 16} or {@code 18-19}; empty for anything else and for lines that the notes don’t have. */
    static Optional<NoteRange> of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return first <= last && last <= LINES ? Optional.of(new NoteRange(first, last)) : Optional.empty();
    }

    boolean overlaps(NoteRange other) {
        return first <= other.last && other.first <= last;
    }

    /** As labs write it. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
