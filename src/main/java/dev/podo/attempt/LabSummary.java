package dev.podo.attempt;

import dev.podo.lab.LabCatalog;
import dev.podo.lab.NoteRange;
import dev.podo.text.Language;
import java.util.List;

/**
 * A lab in a list.
 *
 * @param notes the lines of the course notes that it practises, such as {@code 16} and {@code 18-19}
 * @param best the reader's best score; {@code null} without a graded attempt that counts
 */
public record LabSummary(
        String id, String lesson, List<String> notes, String title, int minutes, int points, Integer best) {

    /** Whether the reader has scored full marks. */
    public boolean passed() {
        return best != null && best == points;
    }

    static List<LabSummary> all(LabCatalog labs, ViewAttempts attempts, String learner, Language language) {
        return labs.all().stream()
                .map(lab -> new LabSummary(
                        lab.id(),
                        lab.lesson(),
                        lab.notes().stream().map(NoteRange::toString).toList(),
                        lab.title().in(language),
                        lab.minutes(),
                        lab.points(),
                        attempts.best(learner, lab.id()).orElse(null)))
                .toList();
    }
}
