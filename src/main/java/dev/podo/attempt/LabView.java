package dev.podo.attempt;

import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.text.Language;
import dev.podo.text.Markdown;
import java.util.List;

/**
 * A lab as its page shows it, in one language. Solutions, rules and expected values are not part of it.
 *
 * @param drawn whether other learners have other names and numbers
 */
record LabView(
        String id,
        String lesson,
        String title,
        int minutes,
        int points,
        boolean drawn,
        String taskHtml,
        List<String> hintsHtml,
        String commentaryHtml,
        List<CheckTitle> checks) {

    record CheckTitle(String title, int points) {}

    /** @param explained whether the commentary may be seen */
    static LabView of(Lab lab, Language language, boolean explained) {
        return new LabView(
                lab.id(),
                lab.lesson(),
                lab.title().in(language),
                lab.minutes(),
                lab.points(),
                lab.hasVariants(),
                Markdown.html(lab.task().in(language)),
                lab.hints().stream()
                        .map(hint -> Markdown.html(hint.in(language)))
                        .toList(),
                explained ? Markdown.html(lab.commentary().in(language)) : "",
                lab.checks().stream().map(check -> title(check, language)).toList());
    }

    private static CheckTitle title(Check check, Language language) {
        return new CheckTitle(check.title().in(language), check.points());
    }
}
