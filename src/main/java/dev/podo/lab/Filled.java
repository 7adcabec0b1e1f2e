package dev.podo.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a lab with values in place of its placeholders {@code ${name}}, which still knows where everything stands in
 * the file. Values are of one line, so lines stay; columns don’t.
 */
public final class Filled {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}$\\n]*)}?");

    private final Path file;
    private final StringBuilder text = new StringBuilder();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Swap> swaps = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Filled(Path file) {
        this.file = file;
    }

    /** A value in place of its placeholder; columns count from 1. */
    private record Swap(int line, int column, int length, int columnInFile, int lengthInFile) {}

    /**
     * Fills in what stands in {@code file}.
     *
     * @param values by name; a placeholder of any other name is a problem, and stays
     */
    public static Filled of(Path file, String content, Map<String, String> values) {
        Filled filled = new Filled(file);
        int row = 1;
        for (String line : content.split("(?<=\n)", -1)) {
            filled.append(row++, line, values);
        }
        return filled;
    }

    /** The text with its values. */
    public String text() {
        return text.toString();
    }

    /** The placeholders that stand for nothing. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A problem of {@link #text()}, moved to where its cause stands in the file. */
    public Problem inFile(Problem problem) {
        int column = problem.column();
        for (Swap swap : swaps) {
            if (swap.line == problem.line() && swap.column < problem.column()) {
                boolean within = problem.column() < swap.column + swap.length;
                column = within ? swap.columnInFile : column - swap.length + swap.lengthInFile;
            }
        }
        return new Problem(problem.file(), problem.line(), column, problem.message());
    }

    /** The names that stand in the file. */
    Set<String> used() {
        return used;
    }

    private void append(int row, String line, Map<String, String> values) {
        int begin = text.length();
        int copied = 0;
        for (Matcher found = PLACEHOLDER.matcher(line); found.find(); copied = found.end()) {
            text.append(line, copied, found.start());
            String written = found.group();
            String value = written.endsWith("}") ? values.get(found.group(1)) : null;
            if (value == null) {
                problems.add(new Problem(file, row, found.start() + 1, unknown(written, found.group(1), values)));
            } else {
                int column = text.length() - begin + 1;
                swaps.add(new Swap(row, column, value.length(), found.start() + 1, written.length()));
                used.add(found.group(1));
            }
            text.append(value == null ? written : value);
        }
        text.append(line, copied, line.length());
    }

    private static String unknown(String written, String name, Map<String, String> values) {
        if (values.isEmpty()) {
            return "`" + written + "` stands for nothing: the lab has no `variants`";
        }
        return "`" + written + "` stands for nothing" + Problems.instead(name, values.keySet());
    }
}
