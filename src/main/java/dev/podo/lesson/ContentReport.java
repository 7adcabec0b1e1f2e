package dev.podo.lesson;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * What a check of the content found; written to {@code content.json} as it is.
 *
 * @param notesLines how many lines of the course notes say something
 * @param mirrored by language: how many of them some lesson mirrors
 * @param drift blocks that changed in one language only
 */
record ContentReport(
        int lessons,
        int labs,
        int notesLines,
        Map<String, Long> mirrored,
        List<String> drift,
        List<String> deadLinks,
        List<String> problems) {

    @JsonIgnore
    boolean isSound() {
        return drift.isEmpty()
                && deadLinks.isEmpty()
                && problems.isEmpty()
                && mirrored.values().stream().allMatch(lines -> lines == notesLines);
    }
}
