package dev.podo.lesson;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A run of lines in the course notes that a lesson mirrors, both ends included, counted from 1. */
public record NoteLines(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    /** All single lines of several runs, in order. */
    public static SortedSet<Integer> lines(Collection<NoteLines> runs) {
        return runs.stream()
                .flatMapToInt(run -> IntStream.rangeClosed(run.first, run.last))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads {@code 11-16} or {@code 11}; empty for anything else. */
    static Optional<NoteLines> of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return first >= 1 && first <= last ? Optional.of(new NoteLines(first, last)) : Optional.empty();
    }
}
