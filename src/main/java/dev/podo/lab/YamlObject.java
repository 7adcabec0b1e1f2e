package dev.podo.lab;

import dev.podo.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a lab file. What is wrong with it goes to the problems; readers get empty values and carry on. */
final class YamlObject {

    private final Node node;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlObject(Node node, Problems problems, List<String> known) {
        this.node = node;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> take(entry, known));
        } else {
            problems.add(node, "expected a mapping with " + String.join(", ", known));
        }
    }

    Node node() {
        return node;
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<Node> required(String key) {
        if (!values.containsKey(key) && node instanceof MappingNode) {
            problems.add(node, "`" + key + "` is missing");
        }
        return optional(key);
    }

    String string(String key) {
        return required(key).map(this::scalar).orElse("");
    }

    String string(String key, String absent) {
        return optional(key).map(this::scalar).orElse(absent);
    }

    /** A text or a whole number, as it is written. */
    String word(String key, String absent) {
        return optional(key)
                .map(value ->
                        value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)
                                ? scalar.getValue()
                                : scalar(value))
                .orElse(absent);
    }

    String oneOf(String key, List<String> words, String absent) {
        String word = string(key, absent);
        if (!words.contains(word) && !word.isEmpty()) {
            problems.add(optional(key).orElse(node), "expected one of " + String.join(", ", words));
        }
        return word;
    }

    /** {@code true} only if it is given as such. */
    boolean truth(String key) {
        Optional<ScalarNode> value = optional(key).map(given -> {
            if (given instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
                return scalar;
            }
            problems.add(given, "expected true or false");
            return null;
        });
        return value.filter(scalar -> scalar.getValue().equalsIgnoreCase("true"))
                .isPresent();
    }

    int number(String key, int absent, int most) {
        Optional<Node> value = optional(key);
        int number = value.map(this::positive).orElse(absent);
        if (number > most) {
            problems.add(value.orElse(node), "expected a whole number of at most " + most);
        }
        return number;
    }

    /** A mapping from texts to texts; any key is known. */
    Map<String, String> strings(String key, Map<String, String> absent) {
        return optional(key).map(this::strings).orElse(absent);
    }

    int positive(String key) {
        return required(key).map(this::positive).orElse(0);
    }

    Text text(String key) {
        return required(key)
                .map(value -> {
                    YamlObject text = new YamlObject(value, problems, List.of("ko", "en"));
                    return new Text(text.string("ko"), text.string("en"));
                })
                .orElse(new Text("", ""));
    }

    List<String> strings(String key) {
        return optional(key).map(value -> list(value, this::scalar)).orElse(List.of());
    }

    <T> List<T> list(Node value, Function<Node, T> item) {
        List<T> items = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            sequence.getValue().forEach(part -> items.add(item.apply(part)));
        } else {
            problems.add(value, "expected a list");
        }
        return items;
    }

    /** A text, and nothing that YAML would read as a number, a truth value or nothing. */
    String scalar(Node value) {
        if (!(value instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            problems.add(value, "expected text; put it in quotes if it looks like a number or a truth value");
            return "";
        }
        if (scalar.getValue().isBlank()) {
            problems.add(value, "expected text, found nothing");
        }
        return scalar.getValue().strip();
    }

    private Map<String, String> strings(Node value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> texts.put(scalar(entry.getKeyNode()), scalar(entry.getValueNode())));
        } else {
            problems.add(value, "expected a mapping from texts to texts");
        }
        return texts;
    }

    private int positive(Node value) {
        if (value instanceof ScalarNode scalar && scalar.getValue().matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(scalar.getValue());
        }
        problems.add(value, "expected a whole number of at least 1");
        return 0;
    }

    private void take(NodeTuple entry, List<String> known) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!known.contains(key)) {
            problems.add(entry.getKeyNode(), "unknown key `" + key + "`" + Problems.instead(key, known));
        } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
            problems.add(entry.getKeyNode(), "`" + key + "` is given twice");
        }
    }
}
