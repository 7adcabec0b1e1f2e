package dev.podo.lesson;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/** Reads one file's front matter; every deviation becomes a problem with its line. */
final class FrontMatterReader {

    private static final Set<String> KEYS =
            new LinkedHashSet<>(List.of("id", "order", "title", "summary", "minutes", "labs", "notes"));

    private final String file;
    private final Consumer<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private Map<?, ?> values = Map.of();
    private boolean sound = true;

    private FrontMatterReader(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param firstLine the line of the file on which {@code yaml} starts */
    static Optional<FrontMatter> read(String file, String yaml, int firstLine, Consumer<Problem> problems) {
        return new FrontMatterReader(file, problems).read(yaml, firstLine);
    }

    private Optional<FrontMatter> read(String yaml, int firstLine) {
        if (!load(yaml, firstLine)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Integer> key : lines.entrySet()) {
            if (!KEYS.contains(key.getKey())) {
                problem(key.getValue(), "unknown key '" + key.getKey() + "'; known are " + String.join(", ", KEYS));
            }
        }
        FrontMatter read = new FrontMatter(
                text("id"), number("order"), text("title"), text("summary"), number("minutes"), labs(), notes());
        return sound ? Optional.of(read) : Optional.empty();
    }

    private boolean load(String yaml, int firstLine) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Yaml parser = new Yaml(new SafeConstructor(options));
            Node root = parser.compose(new StringReader(yaml));
            if (!(root instanceof MappingNode mapping)) {
                problem(firstLine, "expected front matter of the form 'key: value', one key a line");
                return false;
            }
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                lines.put(key, firstLine + tuple.getKeyNode().getStartMark().getLine());
            }
            values = (Map<?, ?>) parser.load(yaml);
            return true;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problem(firstLine + line, "front matter is not YAML: " + e.getProblem());
            return false;
        }
    }

    private String text(String key) {
        return values.get(key) instanceof String text && !text.isBlank() ? text : wrong(key, "a text", "");
    }

    private int number(String key) {
        return values.get(key) instanceof Integer number && number > 0
                ? number
                : wrong(key, "a whole number above 0", 0);
    }

    private List<String> labs() {
        List<String> labs = new ArrayList<>();
        for (Object item : list("labs")) {
            labs.add(
                    item instanceof String lab && LessonFiles.ID.matcher(lab).matches()
                            ? lab
                            : wrong("labs", "a list of lab ids", ""));
        }
        return labs;
    }

    private List<NoteLines> notes() {
        List<NoteLines> notes = new ArrayList<>();
        for (Object item : list("notes")) {
            NoteLines.of(String.valueOf(item))
                    .ifPresentOrElse(notes::add, () -> wrong("notes", "a list of lines such as [11-16, 20]", ""));
        }
        return notes;
    }

    private List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : wrong(key, "a list, [] if there is none", List.of());
    }

    private <T> T wrong(String key, String expected, T instead) {
        Object found = values.get(key);
        problem(
                lines.getOrDefault(key, 1),
                key + ": expected " + expected + ", found " + (found == null ? "nothing" : "'" + found + "'"));
        return instead;
    }

    private void problem(int line, String message) {
        sound = false;
        problems.accept(new Problem(file, line, message));
    }
}
