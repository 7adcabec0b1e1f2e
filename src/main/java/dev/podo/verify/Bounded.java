package dev.podo.verify;

/** Texts that come from the cluster, made short enough to show. */
final class Bounded {

    private static final int LONGEST = 200;

    private Bounded() {}

    static String text(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
