package dev.podo.site;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.progress.CourseProgress;
import dev.podo.progress.LessonProgress;
import dev.podo.progress.LessonProgress.LabProgress;
import dev.podo.progress.ViewProgress;
import dev.podo.site.CourseEntry.LabLink;
import dev.podo.site.CourseEntry.State;
import dev.podo.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Draws the course map from the lessons and labs that are installed, and from what the reader has done. */
@ApplicationScoped
class CourseEntries {

    private final Lessons lessons;
    private final LabCatalog labs;
    private final ViewProgress progress;
    private final CurrentLearner learner;

    CourseEntries(Lessons lessons, LabCatalog labs, ViewProgress progress, CurrentLearner learner) {
        this.lessons = lessons;
        this.labs = labs;
        this.progress = progress;
        this.learner = learner;
    }

    CourseMap in(Language language) {
        Optional<CourseProgress> done = learner.find().map(Learner::id).map(progress::of);
        return new CourseMap(lessons.all().stream()
                .map(lesson -> entry(lesson, of(lesson, done), language))
                .toList());
    }

    private static Optional<LessonProgress> of(Lesson lesson, Optional<CourseProgress> done) {
        return done.flatMap(course -> course.lessons().stream()
                .filter(each -> each.lesson().id().equals(lesson.id()))
                .findFirst());
    }

    private CourseEntry entry(Lesson lesson, Optional<LessonProgress> done, Language language) {
        String base = "/" + language.code();
        List<LabLink> links = lesson.labs().stream()
                .flatMap(id -> labs.find(id).stream())
                .map(lab -> new LabLink(
                        lab.title().in(language),
                        base + "/labs/" + lab.id(),
                        lab.minutes(),
                        done.map(each -> hasPassed(each, lab)).orElse(false)))
                .toList();
        return new CourseEntry(
                lesson.title().in(language),
                lesson.summary().in(language),
                base + "/lessons/" + lesson.id(),
                lesson.minutes(),
                done.map(CourseEntries::state).orElse(State.OPEN),
                links);
    }

    private static boolean hasPassed(LessonProgress lesson, Lab lab) {
        return lesson.labs().contains(new LabProgress(lab.id(), true));
    }

    private static State state(LessonProgress lesson) {
        return lesson.isComplete() ? State.DONE : lesson.isBegun() ? State.BEGUN : State.OPEN;
    }
}
