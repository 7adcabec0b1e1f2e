package dev.podo.manifest;

import java.util.regex.Pattern;

/** Where in an object something stands; written only when it is told, since most places are right. */
final class Path {

    static final Path ROOT = new Path(null, "");

    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final Path parent;
    private final Object step;

    private Path(Path parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    Path field(String key) {
        return new Path(this, key);
    }

    Path element(int index) {
        return new Path(this, index);
    }

    /** Whether this is the field {@code key} of {@code owner} itself. */
    boolean isField(String key, Path owner) {
        return parent == owner && key.equals(step);
    }

    /** The fields alone, below {@code root}, as {@code kubectl explain} takes them. */
    String explain(Path root, String kind) {
        if (this == root || parent == null) {
            return kind;
        }
        String before = parent.explain(root, kind);
        return step instanceof String key ? before + "." + Shown.clip(key) : before;
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        if (step instanceof Integer index) {
            return before + "[" + index + "]";
        }
        String key = (String) step;
        if (!SIMPLE.matcher(key).matches()) {
            return before + "[\"" + Shown.clip(key) + "\"]";
        }
        return before.isEmpty() ? key : before + "." + key;
    }
}
