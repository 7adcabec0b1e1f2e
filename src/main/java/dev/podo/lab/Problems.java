package dev.podo.lab;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.lab.CelEnvironment.Issue;
import dev.podo.schema.Suggest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Collects what is wrong with one file. */
final class Problems {

    private final Path file;
    private final List<String> lines;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    List<Problem> found() {
        return found;
    }

    void add(Node node, String message) {
        add(node.getStartMark(), message);
    }

    void add(Mark mark, String message) {
        Problem problem = new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    void add(Node node, InvalidExpression invalid) {
        invalid.issues().forEach(issue -> add(node, issue));
    }

    /** A mistake inside of an expression, at its own place in the file where the style of the scalar lets that be told. */
    private void add(Node node, Issue issue) {
        Mark mark = node.getStartMark();
        ScalarStyle style = node instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1 + issue.column();
        if (style == ScalarStyle.LITERAL) {
            line += issue.line();
            column = 1 + indent(line) + issue.column();
        } else if (style == ScalarStyle.FOLDED || issue.line() > 1) {
            column = mark.getColumn() + 1;
        } else if (style != ScalarStyle.PLAIN) {
            column++;
        }
        found.add(new Problem(file, line, column, issue.message()));
    }

    /** The tail of a message that offers the nearest of the known names, or all of them. */
    static String instead(String name, Collection<String> known) {
        String near = nearest(name, known);
        return near.isEmpty()
                ? "; known: " + String.join(", ", known.stream().sorted().toList())
                : near;
    }

    /** The tail of a message that offers the nearest of the known names, where they are too many to list. */
    static String nearest(String name, Collection<String> known) {
        return Suggest.closest(name, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }

    private int indent(int line) {
        String text = line <= lines.size() ? lines.get(line - 1) : "";
        return text.length() - text.stripLeading().length();
    }
}
