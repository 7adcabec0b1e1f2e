package dev.podo.site;

import dev.podo.lab.LabCatalog;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Draws the course map from the lessons and labs that are installed. */
@ApplicationScoped
class CourseEntries {

    private final Lessons lessons;
    private final LabCatalog labs;

    CourseEntries(Lessons lessons, LabCatalog labs) {
        this.lessons = lessons;
        this.labs = labs;
    }

    CourseMap in(Language language) {
        return new CourseMap(
                lessons.all().stream().map(lesson -> entry(lesson, language)).toList());
    }

    private CourseEntry entry(Lesson lesson, Language language) {
        String base = "/" + language.code();
        List<CourseEntry.LabLink> links = lesson.labs().stream()
                .flatMap(id -> labs.find(id).stream())
                .map(lab ->
                        new CourseEntry.LabLink(lab.title().in(language), base + "/labs/" + lab.id(), lab.minutes()))
                .toList();
        return new CourseEntry(
                lesson.title().in(language),
                lesson.summary().in(language),
                base + "/lessons/" + lesson.id(),
                lesson.minutes(),
                links);
    }
}
