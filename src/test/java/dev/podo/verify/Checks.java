package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.lab.LabReader;
import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks for tests, read as those of labs are. */
public final class Checks {

    private static final LabReader READER = new LabReader(BundledSchema.bundled());

    private Checks() {}

    /** One check with the id {@code c}, from what sets it apart, such as {@code when: podReady}, line by line. */
    static Check check(String... lines) {
        return checks(String.join("\n", lines)).get(0);
    }

    /** Checks with the ids c, c1, c2 and so on. */
    public static List<Check> checks(String... bodies) {
        List<String> checks = new ArrayList<>();
        for (String body : bodies) {
            checks.add("- id: c" + (checks.isEmpty() ? "" : checks.size()) + "\n"
                    + "points: 2\n"
                    + "title: {ko: 제목, en: Title}\n"
                    + "fail: {code: own-code, ko: 이유, en: reason}\n"
                    + "why: {ko: 까닭, en: why}\n"
                    + "next: try\n"
                    + body);
        }
        String yaml = "id: lab\nlesson: pod\nminutes: 1\ntitle: {ko: 랩, en: Lab}\nnotes: [1]\nallow: [Pod]\nchecks:\n"
                + String.join("\n", checks).replace("\n", "\n  ").replace("\n  - id", "\n- id");
        try {
            Path folder = Files.createTempDirectory("checks").resolve("lab");
            Files.createDirectories(folder.resolve("solution"));
            Files.writeString(folder.resolve("lab.yaml"), yaml);
            for (String text : List.of("task.ko", "task.en", "solution/commentary.ko", "solution/commentary.en")) {
                Files.writeString(folder.resolve(text + ".md"), "글 text");
            }
            return READER.read(folder).checks();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
