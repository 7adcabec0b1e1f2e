package dev.podo.lab;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Similar {

    private Similar() {}

    /** The candidate that a typing mistake or two would turn into {@code name}. */
    public static Optional<String> closest(String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> near(name, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String name, String candidate) {
        int allowed = Math.max(1, Math.min(name.length(), candidate.length()) / 3);
        return distance(name, candidate) <= Math.min(3, allowed);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(diagonal + change, Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
