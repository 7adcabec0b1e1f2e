package dev.podo.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many of the selected objects a check speaks of. None at all never satisfies it. */
public enum Match {
    /** Exactly one is selected, and it satisfies the check. */
    ONE,
    /** At least one of the selected satisfies the check. */
    ANY,
    /** At least one is selected, and every one satisfies the check. */
    ALL;

    /** The word in {@code lab.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Match> of(String label) {
        return Arrays.stream(values())
                .filter(match -> match.label().equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Match::label).toList();
    }
}
