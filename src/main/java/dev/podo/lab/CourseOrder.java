package dev.podo.lab;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The order in which the course takes its labs: {@code order.yaml} beside their folders, a list of ids. */
final class CourseOrder {

    static final String FILE = "order.yaml";

    private final List<String> ids = new ArrayList<>();

    private CourseOrder() {}

    /**
     * Reads the order of the labs in {@code directory}; without the file it is that of their ids.
     *
     * @param known the ids of the labs that are there
     * @param problems takes what is wrong with the file
     */
    static CourseOrder in(Path directory, List<String> known, List<Problem> problems) {
        CourseOrder order = new CourseOrder();
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return order;
        }
        try {
            String yaml = Files.readString(file);
            Problems found = new Problems(file, yaml.lines().toList());
            order.read(yaml, known, found);
            problems.addAll(found.found());
        } catch (IOException unreadable) {
            problems.add(new Problem(file, 1, 1, "cannot be read as UTF-8: " + unreadable.getMessage()));
        }
        return order;
    }

    /** As listed; labs that are not listed come last, by their ids. */
    Comparator<Lab> comparator() {
        return Comparator.<Lab>comparingInt(lab -> ids.contains(lab.id()) ? ids.indexOf(lab.id()) : Integer.MAX_VALUE)
                .thenComparing(Lab::id);
    }

    private void read(String yaml, List<String> known, Problems problems) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root instanceof SequenceNode list) {
                list.getValue().forEach(node -> add(node, known, problems));
            } else if (root != null) {
                problems.add(root, "expected a list of the labs’ ids");
            }
        } catch (MarkedYAMLException malformed) {
            problems.add(malformed.getProblemMark(), malformed.getProblem());
        }
    }

    private void add(Node node, List<String> known, Problems problems) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(node, "expected the id of a lab");
        } else if (!known.contains(scalar.getValue())) {
            problems.add(
                    node, "there is no lab `" + scalar.getValue() + "`" + Problems.nearest(scalar.getValue(), known));
        } else if (ids.contains(scalar.getValue())) {
            problems.add(node, "`" + scalar.getValue() + "` is listed twice");
        } else {
            ids.add(scalar.getValue());
        }
    }
}
