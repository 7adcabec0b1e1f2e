package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import dev.podo.text.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one {@code lab.yaml}. */
final class LabParser {

    private static final List<String> KEYS =
            List.of("id", "lesson", "minutes", "title", "notes", VariantsParser.KEY, "allow", "checks");
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final KubernetesSchema schema;
    private final String folder;
    private final LabReading.Texts texts;
    private final Map<String, String> values;
    private final Problems problems;

    LabParser(
            KubernetesSchema schema,
            String folder,
            LabReading.Texts texts,
            Map<String, String> values,
            Problems problems) {
        this.schema = schema;
        this.folder = folder;
        this.texts = texts;
        this.values = values;
        this.problems = problems;
    }

    /** The lab, which is worth something only if no problem was added to {@code all}. */
    Lab parse(String yaml, List<Problem> all) {
        Lab empty = new Lab(
                folder,
                "",
                0,
                new Text("", ""),
                List.of(),
                values,
                texts.task(),
                Set.of(),
                List.of(),
                texts.hints(),
                texts.commentary(),
                texts.setup(),
                texts.solution());
        try {
            return compose(yaml).map(this::lab).orElse(empty);
        } catch (MarkedYAMLException malformed) {
            problems.add(malformed.getProblemMark(), malformed.getProblem());
            return empty;
        } finally {
            all.addAll(problems.found());
        }
    }

    private Lab lab(Node root) {
        YamlObject lab = new YamlObject(root, problems, KEYS);
        String id = id(lab, "id");
        if (!id.isEmpty() && !id.equals(folder)) {
            lab.optional("id").ifPresent(node -> problems.add(node, "the id must be the folder’s name, " + folder));
        }
        return new Lab(
                id,
                id(lab, "lesson"),
                lab.positive("minutes"),
                lab.text("title"),
                notes(lab),
                values,
                texts.task(),
                allow(lab),
                checks(lab),
                texts.hints(),
                texts.commentary(),
                texts.setup(),
                texts.solution());
    }

    private String id(YamlObject lab, String key) {
        String id = lab.string(key);
        if (!id.isEmpty() && !id.matches(ID)) {
            lab.optional(key).ifPresent(node -> problems.add(node, "expected lower-case words joined by hyphens"));
        }
        return id;
    }

    private List<NoteRange> notes(YamlObject lab) {
        List<NoteRange> notes = new ArrayList<>();
        lab.required("notes").ifPresent(list -> {
            lab.list(list, item -> note(item, notes));
            if (notes.isEmpty()) {
                problems.add(list, "name at least one line of the notes");
            }
        });
        return notes.stream().sorted(Comparator.comparingInt(NoteRange::first)).toList();
    }

    private Optional<NoteRange> note(Node item, List<NoteRange> before) {
        Optional<NoteRange> note =
                item instanceof ScalarNode scalar ? NoteRange.of(scalar.getValue()) : Optional.empty();
        if (note.isEmpty()) {
            problems.add(
                    item,
                    "expected a line of the notes from 1 to " + NoteRange.LINES + ", or a range of them such as 18-19");
        } else if (before.stream().anyMatch(note.get()::overlaps)) {
            problems.add(item, "names a line that is named already");
        } else {
            before.add(note.get());
        }
        return note;
    }

    private Set<String> allow(YamlObject lab) {
        Optional<Node> node = lab.required("allow");
        Set<String> kinds = new HashSet<>();
        node.ifPresent(list -> lab.list(list, item -> {
            String kind = lab.scalar(item);
            List<String> known = TargetParser.kinds(schema);
            if (!kind.isEmpty() && !known.contains(kind)) {
                problems.add(item, "unknown kind `" + kind + "`" + Problems.nearest(kind, known));
            } else if (!kinds.add(kind)) {
                problems.add(item, "`" + kind + "` is given twice");
            }
            return kind;
        }));
        return kinds;
    }

    private List<Check> checks(YamlObject lab) {
        CheckParser parser = new CheckParser(schema, problems);
        List<Check> checks = lab.required("checks")
                .map(list -> lab.list(list, parser::parse))
                .orElse(List.of());
        if (checks.isEmpty()) {
            problems.add(lab.node(), "a lab needs at least one check");
        }
        parser.lintReferences();
        return checks;
    }

    private static Optional<Node> compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(50);
        options.setCodePointLimit(256 * 1024);
        Yaml parser = new Yaml(new SafeConstructor(options));
        return Optional.ofNullable(parser.compose(new StringReader(yaml)));
    }
}
