package dev.podo.lab;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where in a file a place within a scalar lies, as far as the scalar's style lets that be told. Counts from 1. */
record ScalarPlace(int line, int column) {

    /**
     * @param lines the file's
     * @param line within the scalar's value, from 1
     * @param column within that line, from 0
     */
    static ScalarPlace of(ScalarNode scalar, List<String> lines, int line, int column) {
        int first = scalar.getStartMark().getLine();
        int start = scalar.getStartMark().getColumn();
        ScalarStyle style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL) {
            int row = first + line;
            return new ScalarPlace(row + 1, indent(lines, row) + column + 1);
        }
        if (line > 1) {
            return new ScalarPlace(first + 1, start + 1);
        }
        if (style == ScalarStyle.FOLDED) {
            return folded(lines, first + 1, indent(lines, first + 1), column);
        }
        int quote = style == ScalarStyle.PLAIN ? 0 : 1;
        return folded(lines, first, start + quote, column);
    }

    /** Folding joins the lines of a text by single spaces. */
    private static ScalarPlace folded(List<String> lines, int row, int from, int column) {
        int left = column;
        int at = row;
        int start = from;
        while (at + 1 < lines.size() && start + left >= end(lines, at) && !isBlank(lines, at + 1)) {
            left -= end(lines, at) - start + 1;
            at++;
            start = indent(lines, at);
        }
        return new ScalarPlace(at + 1, start + Math.max(0, left) + 1);
    }

    private static int end(List<String> lines, int row) {
        return row < lines.size() ? lines.get(row).stripTrailing().length() : 0;
    }

    private static int indent(List<String> lines, int row) {
        String text = row < lines.size() ? lines.get(row) : "";
        return text.length() - text.stripLeading().length();
    }

    private static boolean isBlank(List<String> lines, int row) {
        return lines.get(row).isBlank();
    }
}
