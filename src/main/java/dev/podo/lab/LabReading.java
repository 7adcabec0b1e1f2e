package dev.podo.lab;

import dev.podo.schema.KubernetesSchema;
import dev.podo.text.Language;
import dev.podo.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a lab with given values in place of its placeholders. */
final class LabReading {

    static final String FILE = "lab.yaml";

    private final LabFiles files;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Filled> filled = new HashMap<>();
    private final Lab lab;

    LabReading(KubernetesSchema schema, LabFiles files, Map<String, String> values) {
        this.files = files;
        this.values = values;
        this.lab = read(schema);
    }

    /** Worth something only if there are no problems. */
    Lab lab() {
        return lab;
    }

    /** Everything that is wrong, at its place in the files. */
    List<Problem> problems() {
        return problems;
    }

    /** The names of the placeholders that the files hold. */
    Set<String> used() {
        return used;
    }

    private Lab read(KubernetesSchema schema) {
        Filled yaml = filled(FILE);
        Texts texts =
                new Texts(text("task"), hints(), text("solution/commentary"), setup(schema), manifests("solution"));
        Path folder = files.folder();
        List<Problem> found = new ArrayList<>();
        Lab read = new LabParser(
                        schema,
                        folder.getFileName().toString(),
                        texts,
                        values,
                        new Problems(folder.resolve(FILE), yaml.text().lines().toList()))
                .parse(yaml.text(), found);
        found.stream().map(yaml::inFile).forEach(problems::add);
        return read;
    }

    private Setup setup(KubernetesSchema schema) {
        Path folder = files.folder().resolve("setup");
        List<Problem> found = new ArrayList<>();
        Setup setup = new SetupReader(schema).read(folder, manifests("setup"), found);
        found.forEach(problem ->
                problems.add(filled("setup/" + problem.file().getFileName()).inFile(problem)));
        return setup;
    }

    private List<LabFile> manifests(String part) {
        return files.manifests(part).stream()
                .map(name -> new LabFile(
                        name.substring(part.length() + 1), filled(name).text()))
                .toList();
    }

    private List<Text> hints() {
        List<Text> hints = new ArrayList<>();
        for (int tier = 1; exists("hints/" + tier); tier++) {
            hints.add(text("hints/" + tier));
        }
        return hints;
    }

    private boolean exists(String name) {
        return Stream.of(Language.values()).anyMatch(language -> files.has(markdown(name, language)));
    }

    private Text text(String name) {
        return new Text(
                filled(markdown(name, Language.KO)).text(),
                filled(markdown(name, Language.EN)).text());
    }

    private static String markdown(String name, Language language) {
        return name + "." + language.code() + ".md";
    }

    private Filled filled(String name) {
        return filled.computeIfAbsent(name, file -> {
            Filled content = Filled.of(files.folder().resolve(file), files.required(file, problems), values);
            problems.addAll(content.problems());
            used.addAll(content.used());
            return content;
        });
    }

    /** What lies beside a lab's own YAML. */
    record Texts(Text task, List<Text> hints, Text commentary, Setup setup, List<LabFile> solution) {}
}
