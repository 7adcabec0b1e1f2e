package dev.podo.lesson;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

/**
 * A mapping in a content file, read key by key. What is not as expected becomes a problem with its line; reading goes on
 * with an empty value, so that all problems are told together. No YAML is ever turned into objects.
 */
final class YamlPart {

    private final String file;
    private final int firstLine;
    private final int line;
    private final Map<String, NodeTuple> tuples;
    private final Consumer<Problem> problems;

    private YamlPart(String file, int firstLine, MappingNode node, Consumer<Problem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.line = firstLine + node.getStartMark().getLine();
        this.problems = problems;
        this.tuples = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (tuples.put(key, tuple) != null) {
                report(lineOf(tuple.getKeyNode()), "the key '" + key + "' stands here twice");
            }
        }
    }

    /** @param firstLine the line of the file on which {@code yaml} starts */
    static Optional<YamlPart> parse(String file, String yaml, int firstLine, Consumer<Problem> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlPart(file, firstLine, mapping, problems));
            }
            problems.accept(new Problem(file, firstLine, "expected lines of the form 'key: value'"));
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.accept(new Problem(file, firstLine + at, "this is not YAML: " + e.getProblem()));
        }
        return Optional.empty();
    }

    /** Reports every key that is not among {@code known}. */
    YamlPart only(Set<String> known) {
        tuples.forEach((key, tuple) -> {
            if (!known.contains(key)) {
                report(lineOf(tuple.getKeyNode()), "unknown key '" + key + "'; known are " + String.join(", ", known));
            }
        });
        return this;
    }

    Set<String> keys() {
        return tuples.keySet();
    }

    String text(String key) {
        return scalar(key, Tag.STR).filter(text -> !text.isBlank()).orElseGet(() -> wrong(key, "a text", ""));
    }

    Optional<String> textIfAny(String key) {
        return isNull(key) ? Optional.empty() : Optional.of(text(key));
    }

    int number(String key) {
        return scalar(key, Tag.INT)
                .filter(digits -> digits.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElseGet(() -> wrong(key, "a whole number above 0", 0));
    }

    /** Whether the key says true; false where it is missing. */
    boolean flag(String key) {
        return tuples.containsKey(key)
                && scalar(key, Tag.BOOL).map(Boolean::parseBoolean).orElseGet(() -> wrong(key, "true or false", false));
    }

    /** The entries of a list as they are written. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            texts.add(item instanceof ScalarNode scalar ? scalar.getValue() : wrong(key, "a list of texts", ""));
        }
        return texts;
    }

    List<String> textsIfAny(String key) {
        return isNull(key) ? List.of() : texts(key);
    }

    List<YamlPart> parts(String key) {
        List<YamlPart> parts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                parts.add(new YamlPart(file, firstLine, mapping, problems));
            } else {
                report(lineOf(item), key + ": expected entries of the form 'key: value'");
            }
        }
        return parts;
    }

    /** Reports a problem at the key's line, or at the mapping's own where there is no such key. */
    void problem(String key, String message) {
        report(tuples.containsKey(key) ? lineOf(tuples.get(key).getKeyNode()) : line, key + ": " + message);
    }

    private List<Node> items(String key) {
        return value(key) instanceof SequenceNode list
                ? list.getValue()
                : wrong(key, "a list, [] if there is none", List.of());
    }

    private Optional<String> scalar(String key, Tag tag) {
        return value(key) instanceof ScalarNode scalar && scalar.getTag().equals(tag)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    private boolean isNull(String key) {
        Node value = value(key);
        return value == null || value.getTag().equals(Tag.NULL);
    }

    private Node value(String key) {
        return tuples.containsKey(key) ? tuples.get(key).getValueNode() : null;
    }

    private <T> T wrong(String key, String expected, T instead) {
        Node value = value(key);
        String found = value == null
                ? "nothing"
                : value instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "something else";
        problem(key, "expected " + expected + ", found " + found);
        return instead;
    }

    private void report(int at, String message) {
        problems.accept(new Problem(file, at, message));
    }

    private int lineOf(Node node) {
        return firstLine + node.getStartMark().getLine();
    }
}
