package dev.podo.manifest;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of an input as an editor shows them. */
record Lines(List<String> lines) {

    private static final Pattern BREAK = Pattern.compile("\r\n?|\n");

    static Lines of(String text) {
        String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new Lines(List.of(BREAK.split(shown, -1)));
    }

    /** Whether a cursor can stand there: on a character, or behind the last one of a line. */
    private boolean hold(int line, int column) {
        if (line < 1 || line > lines.size()) {
            return false;
        }
        String text = lines.get(line - 1);
        return column >= 1 && column <= text.codePointCount(0, text.length()) + 1;
    }

    /** Whether a problem tells a place, as all do but those of the whole input. */
    boolean hold(ManifestProblem problem) {
        boolean whole = problem.code().equals("too-large") || problem.code().equals("no-objects");
        return whole ? problem.line() == null : problem.line() != null && hold(problem.line(), problem.column());
    }
}
