package dev.podo.schema;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": finds the name that somebody most likely wanted to type. */
public final class Suggest {

    private static final int LONGEST = 64;

    private Suggest() {}

    /** The candidate nearest to {@code typed}, if one is near enough; of equally near ones the first by alphabet. */
    public static Optional<String> closest(String typed, Collection<String> candidates) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.min(3, Math.max(1, typed.length() / 3));
        String wanted = typed.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= limit)
                .map(candidate -> new Scored(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
                .map(Scored::name);
    }

    private record Scored(String name, int distance) {}

    /** Insertions, deletions, substitutions and swaps of neighbours, each counted one. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
