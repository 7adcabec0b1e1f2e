package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.Map;
import java.util.function.Consumer;

/** The two languages of one lesson. What the reader does not read must be the same in both. */
record LessonPair(LessonFile ko, LessonFile en) {

    String id() {
        return en.front().id();
    }

    int order() {
        return en.front().order();
    }

    void reportDifferences(Consumer<Problem> problems) {
        FrontMatter koFront = ko.front();
        FrontMatter enFront = en.front();
        compare("order", koFront.order(), enFront.order(), problems);
        compare("minutes", koFront.minutes(), enFront.minutes(), problems);
        compare("labs", koFront.labs(), enFront.labs(), problems);
        compare("notes", koFront.notes(), enFront.notes(), problems);
        compare("heading ids", ko.text().headingIds(), en.text().headingIds(), problems);
        compare("figures", ko.text().figures(), en.text().figures(), problems);
        compare("marks of the notes", ko.text().marks(), en.text().marks(), problems);
        compare(
                "number of yaml blocks",
                ko.text().manifests().size(),
                en.text().manifests().size(),
                problems);
    }

    private void compare(String what, Object koValue, Object enValue, Consumer<Problem> problems) {
        if (!koValue.equals(enValue)) {
            problems.accept(new Problem(
                    ko.path(), 1, what + ": expected " + enValue + " as in " + en.path() + ", found " + koValue));
        }
    }

    Lesson lesson(Quiz quiz) {
        FrontMatter koFront = ko.front();
        FrontMatter enFront = en.front();
        return new Lesson(
                id(),
                order(),
                new Text(koFront.title(), enFront.title()),
                new Text(koFront.summary(), enFront.summary()),
                enFront.minutes(),
                enFront.labs(),
                enFront.notes(),
                new Text(ko.text().html(), en.text().html()),
                Map.of(Language.KO, ko.text().sections(), Language.EN, en.text().sections()),
                Map.of(
                        Language.KO, NoteLines.lines(ko.text().marks()),
                        Language.EN, NoteLines.lines(en.text().marks())),
                quiz);
    }
}
