package dev.podo.proof;

import dev.podo.lab.Filled;
import dev.podo.lab.Problem;
import dev.podo.schema.Suggest;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the mutants that a lab declares to be as right as its solution, each with the reason. */
final class EqualMutants {

    static final String FILE = "equal-mutants.yaml";

    private final Path file;
    private final Set<String> known;
    private final Filled filled;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> declared = new TreeSet<>();

    private EqualMutants(Path file, Set<String> known, Filled filled) {
        this.file = file;
        this.known = known;
        this.filled = filled;
    }

    /**
     * Reads the declarations of the lab in {@code folder}; none without the file.
     *
     * @param solution the manifest whose mutants they are
     * @param values what placeholders stand for in it
     */
    static EqualMutants in(Path folder, String solution, Map<String, String> values) {
        Path file = folder.resolve(FILE);
        Set<String> known = Mutants.of(solution).stream().map(Mutant::id).collect(Collectors.toSet());
        try {
            boolean exists = Files.exists(file);
            EqualMutants equal =
                    new EqualMutants(file, known, Filled.of(file, exists ? Files.readString(file) : "", values));
            if (exists) {
                equal.problems.addAll(equal.filled.problems());
                equal.read();
            }
            return equal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> declared() {
        return declared;
    }

    List<Problem> problems() {
        return problems;
    }

    private void read() {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node root = yaml.compose(new StringReader(filled.text()));
            if (root instanceof SequenceNode list) {
                list.getValue().forEach(this::entry);
            } else {
                problems.add(new Problem(file, 1, 1, "expected a list of `mutant` and `why`"));
            }
        } catch (MarkedYAMLException malformed) {
            add(malformed.getProblemMark(), malformed.getProblem());
        }
    }

    private void entry(Node entry) {
        Map<String, ScalarNode> values = new LinkedHashMap<>();
        if (entry instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (tuple.getKeyNode() instanceof ScalarNode key && tuple.getValueNode() instanceof ScalarNode value) {
                    values.put(key.getValue(), value);
                }
            });
        }
        ScalarNode mutant = values.get("mutant");
        if (mutant == null || !values.keySet().equals(Set.of("mutant", "why"))) {
            add(entry.getStartMark(), "expected `mutant` and `why`, both texts, and nothing else");
        } else if (values.get("why").getValue().isBlank()) {
            add(values.get("why").getStartMark(), "say why this mutant is as right as the solution");
        } else if (!known.contains(mutant.getValue())) {
            String near = Suggest.closest(mutant.getValue(), known)
                    .map(id -> "; did you mean `" + id + "`?")
                    .orElse("");
            add(mutant.getStartMark(), "the solution has no mutant `" + mutant.getValue() + "`" + near);
        } else if (!declared.add(mutant.getValue())) {
            add(mutant.getStartMark(), "`" + mutant.getValue() + "` is declared twice");
        }
    }

    private void add(Mark at, String message) {
        problems.add(filled.inFile(new Problem(file, at.getLine() + 1, at.getColumn() + 1, message)));
    }
}
