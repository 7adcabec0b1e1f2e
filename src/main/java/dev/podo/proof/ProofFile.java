package dev.podo.proof;

import dev.podo.lab.Filled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a lab carries as its proof.
 *
 * @param name the way from the lab's folder, such as {@code rejected/no-label.yaml}
 * @param content as it is written, with the placeholders of the lab
 * @param fails the checks that it promises to fail; empty for solutions and accepted manifests
 */
record ProofFile(String name, String content, List<String> fails) {

    /** Divides what is submitted one after the other. */
    private static final String NEXT = "# next submission";

    /**
     * A manifest of the file.
     *
     * @param line where it begins in the file, from 1
     */
    record Part(String manifest, int line) {}

    /** What is submitted, in this order, where the placeholders have these values; at least one. */
    List<String> manifests(Map<String, String> values) {
        String filled = Filled.of(Path.of(name), content, values).text();
        return parts(filled).stream().map(Part::manifest).toList();
    }

    /** The parts of a text, which are submitted one by one; at least one. */
    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int begin = 1;
        int row = 1;
        for (String line : text.split("(?<=\n)")) {
            row++;
            if (line.stripTrailing().equals(NEXT)) {
                parts.add(new Part(part.toString(), begin));
                part.setLength(0);
                begin = row;
            } else {
                part.append(line);
            }
        }
        parts.add(new Part(part.toString(), begin));
        return parts;
    }
}
