package dev.podo.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the variants of a lab and finds what is wrong with them and with what they make of the lab. */
final class VariantsLint {

    /** What lists, scores and reports compare between learners. */
    private static final Set<String> THE_SAME_FOR_ALL =
            Set.of("id", "lesson", "minutes", "title", "notes", "allow", VariantsParser.KEY);

    private static final Pattern PLACEHOLDER = Pattern.compile("^[^#\\n]*?(?=\\$\\{)", Pattern.MULTILINE);

    private final Path file;
    private final String yaml;
    private final TopLevel lines;
    private final Problems problems;
    private final VariantsParser parser;
    private final Variants variants;

    /** @param yaml what {@code file} holds */
    VariantsLint(Path file, String yaml) {
        this.file = file;
        this.yaml = yaml;
        this.lines = new TopLevel(yaml);
        this.problems = new Problems(file, yaml.lines().toList());
        this.parser = new VariantsParser(problems);
        this.variants = parser.parse(lines);
    }

    Variants variants() {
        return variants;
    }

    /**
     * All problems of the lab, whatever is drawn.
     *
     * @param first the lab with the first values
     * @param read the lab with other values
     */
    List<Problem> problems(LabReading first, Function<Map<String, String>, LabReading> read) {
        variants.values().keySet().stream()
                .filter(name -> !first.used().contains(name))
                .forEach(
                        name -> problems.add(parser.place(name), "nothing uses `" + name + "`; write ${" + name + "}"));
        List<Problem> all = new ArrayList<>(problems.found());
        all.addAll(placeholdersWhereAllIsTheSame());
        all.addAll(first.problems());
        return all.isEmpty() ? ofOtherValues(first.lab(), read) : all;
    }

    private List<Problem> placeholdersWhereAllIsTheSame() {
        List<Problem> found = new ArrayList<>();
        List<String> rows = yaml.lines().toList();
        for (int row = 1; row <= rows.size(); row++) {
            Matcher before = PLACEHOLDER.matcher(rows.get(row - 1));
            if (THE_SAME_FOR_ALL.contains(lines.key(row)) && before.find()) {
                String message = "`" + lines.key(row) + "` is the same for all learners and holds no placeholder";
                found.add(new Problem(file, row, before.end() + 1, message));
            }
        }
        return found;
    }

    /** Each value is tried once: what two of them break only together stays unseen. */
    private List<Problem> ofOtherValues(Lab first, Function<Map<String, String>, LabReading> read) {
        Set<Problem> found = new LinkedHashSet<>();
        variants.values().forEach((name, values) -> values.stream().skip(1).forEach(value -> {
            LabReading other = read.apply(variants.firstBut(name, value));
            String where = " (where " + name + " is " + value + ")";
            other.problems()
                    .forEach(problem -> found.add(
                            new Problem(problem.file(), problem.line(), problem.column(), problem.message() + where)));
            if (other.problems().isEmpty() && !Fixed.of(other.lab()).equals(Fixed.of(first))) {
                Problems own = new Problems(file, List.of());
                own.add(parser.place(name), "changes the id, points, code or requirements of a check" + where);
                found.addAll(own.found());
            }
        }));
        return List.copyOf(found);
    }

    /** What must be the same of all checks. */
    private record Fixed(String id, int points, String code, List<String> requires) {

        static List<Fixed> of(Lab lab) {
            return lab.checks().stream()
                    .map(check ->
                            new Fixed(check.id(), check.points(), check.fail().code(), check.requires()))
                    .toList();
        }
    }
}
