package dev.podo.lab;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads the {@code variants} of a {@code lab.yaml}, of which all else still holds placeholders. */
final class VariantsParser {

    static final String KEY = "variants";

    private static final int MOST = 6;
    private static final int MOST_VALUES = 12;
    private static final String NAME = "[a-z][A-Za-z0-9_-]*";
    private static final String TEXT = "[a-z0-9.-]+";
    private static final String NUMBER = "0|[1-9][0-9]{0,8}";

    private final Problems problems;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Node> places = new LinkedHashMap<>();

    VariantsParser(Problems problems) {
        this.problems = problems;
    }

    /** What is right of the variants; all that is not goes to the problems. */
    Variants parse(TopLevel lab) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            if (yaml.compose(new StringReader(lab.only(KEY))) instanceof MappingNode root) {
                root.getValue().forEach(entry -> variants(entry.getValueNode()));
            }
        } catch (MarkedYAMLException malformed) {
            problems.add(malformed.getProblemMark(), malformed.getProblem());
        }
        return new Variants(values);
    }

    /** Where the variant of this name is written. */
    Node place(String name) {
        return places.get(name);
    }

    private void variants(Node node) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            problems.add(node, "expected names, each with a list of values");
            return;
        }
        if (mapping.getValue().size() > MOST) {
            problems.add(
                    node,
                    "expected at most " + MOST + " variants, found "
                            + mapping.getValue().size());
        }
        mapping.getValue().forEach(this::variant);
    }

    private void variant(NodeTuple entry) {
        String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!name.matches(NAME)) {
            problems.add(
                    entry.getKeyNode(),
                    "a variant’s name begins with a small letter and goes on with letters, digits, `_` and `-`");
        } else if (places.putIfAbsent(name, entry.getKeyNode()) != null) {
            problems.add(entry.getKeyNode(), "`" + name + "` is given twice");
        } else {
            List<Node> written = entry.getValueNode() instanceof SequenceNode list ? list.getValue() : List.of();
            if (written.size() < 2 || written.size() > MOST_VALUES) {
                problems.add(entry.getValueNode(), "expected a list of 2 to " + MOST_VALUES + " values");
            }
            List<String> read = new ArrayList<>();
            written.forEach(value -> add(value, read));
            if (!read.isEmpty()) {
                values.put(name, List.copyOf(read));
            }
        }
    }

    private void add(Node node, List<String> read) {
        if (!(node instanceof ScalarNode scalar) || !isValue(scalar)) {
            problems.add(
                    node,
                    "expected a text of small letters, digits, `.` and `-`, or a whole number;"
                            + " put it in quotes if it looks like something else");
        } else if (read.contains(scalar.getValue())) {
            problems.add(node, "`" + scalar.getValue() + "` is given twice");
        } else {
            read.add(scalar.getValue());
        }
    }

    private static boolean isValue(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.INT)
                ? scalar.getValue().matches(NUMBER)
                : scalar.getTag().equals(Tag.STR) && scalar.getValue().matches(TEXT);
    }
}
