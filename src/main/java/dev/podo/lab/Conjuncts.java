package dev.podo.lab;

import java.util.ArrayList;
import java.util.List;

/** Splits {@code a && b && c} so that a learner hears of the part that is not satisfied, not of the whole. */
final class Conjuncts {

    private final String source;
    private final List<String> parts = new ArrayList<>();
    private int start;

    private Conjuncts(String source) {
        this.source = source;
    }

    static List<String> of(String source) {
        return new Conjuncts(source).split();
    }

    private List<String> split() {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\'' || c == '"') {
                i = endOfString(i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && (c == '?' || source.startsWith("||", i))) {
                return List.of(source);
            } else if (depth == 0 && source.startsWith("&&", i)) {
                parts.add(source.substring(start, i).strip());
                start = i + 2;
                i++;
            }
        }
        parts.add(source.substring(start).strip());
        return parts;
    }

    private int endOfString(int from) {
        char quote = source.charAt(from);
        int i = from + 1;
        while (i < source.length() && source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
