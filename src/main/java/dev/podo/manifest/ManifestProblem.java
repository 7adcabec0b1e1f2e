package dev.podo.manifest;

import dev.podo.text.Text;
import java.util.Objects;

/**
 * One reason why a manifest is refused.
 *
 * @param code stable, for machines
 * @param document the number of the YAML document, from 1; 0 if it concerns the whole input
 * @param line from 1, as an editor counts; {@code null} if the input as a whole is meant
 * @param column from 1, in code points; {@code null} with the line
 * @param path such as {@code spec.template.spec.containers[0].image}; empty for a whole document
 * @param message what was expected and what was found
 * @param next what to do about it
 */
public record ManifestProblem(
        String code, int document, Integer line, Integer column, String path, Text message, Text next) {

    public ManifestProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(next, "next");
    }
}
