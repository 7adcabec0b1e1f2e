package dev.podo.lab;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.lab.CelEnvironment.Issue;
import dev.podo.schema.Suggest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** The mistakes of an expression, each at its own place in the file. */
    void add(Node node, InvalidExpression invalid) {
        invalid.issues().forEach(issue -> add(node, issue));
    }

    /** A mistake inside of a text, so many characters from its beginning. */
    void add(Node node, String text, int offset, String message) {
        String before = text.substring(0, offset);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        add(node, new Issue(line, offset - (before.lastIndexOf('\n') + 1), message));
    }

    private void add(Node node, Issue issue) {
        ScalarPlace place = ScalarPlace.of((ScalarNode) node, lines, issue.line(), issue.column());
        Problem problem = new Problem(file, place.line(), place.column(), issue.message());
        if (!found.contains(problem)) {
            found.add(problem);
        }
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
}
