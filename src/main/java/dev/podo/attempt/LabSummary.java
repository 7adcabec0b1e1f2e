package dev.podo.attempt;

import dev.podo.lab.LabCatalog;
import dev.podo.text.Language;
import java.util.List;

/**
 * A lab in a list.
 *
 * @param best the reader's best score; {@code null} without a graded attempt that counts
 */
public record LabSummary(String id, String lesson, String title, int minutes, int points, Integer best) {

    static List<LabSummary> all(LabCatalog labs, ViewAttempts attempts, String learner, Language language) {
        return labs.all().stream()
                .map(lab -> new LabSummary(
                        lab.id(),
                        lab.lesson(),
                        lab.title().in(language),
                        lab.minutes(),
                        lab.points(),
                        attempts.best(learner, lab.id()).orElse(null)))
                .toList();
    }
}
