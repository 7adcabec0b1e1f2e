package dev.podo.progress;

import dev.podo.progress.LessonProgress.LabProgress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a learner has come in the course. */
public record CourseProgress(List<LessonProgress> lessons, Optional<Place> place) {

    /** Where the learner was reading last; lesson and section exist. */
    public record Place(LessonProgress lesson, String section) {}

    public CourseProgress {
        lessons = List.copyOf(lessons);
    }

    public int size() {
        return lessons.size();
    }

    public long read() {
        return lessons.stream().filter(LessonProgress::read).count();
    }

    public long quizzes() {
        return withQuiz().count();
    }

    public long quizzesPassed() {
        return withQuiz().filter(LessonProgress::isQuizPassed).count();
    }

    public long labs() {
        return allLabs().count();
    }

    public long labsPassed() {
        return allLabs().filter(LabProgress::passed).count();
    }

    public boolean isBegun() {
        return lessons.stream().anyMatch(LessonProgress::isBegun) || place.isPresent();
    }

    public boolean isComplete() {
        return !lessons.isEmpty() && lessons.stream().allMatch(LessonProgress::isComplete);
    }

    /** The first lesson that is not complete; empty if all are. */
    public Optional<LessonProgress> next() {
        return lessons.stream().filter(lesson -> !lesson.isComplete()).findFirst();
    }

    /** In a lesson that is not complete: the first lab not passed, once lesson and quiz are done; empty before that. */
    public Optional<String> nextLab() {
        return next().filter(lesson -> lesson.read() && lesson.isQuizPassed()).flatMap(lesson -> lesson.labs().stream()
                .filter(lab -> !lab.passed())
                .map(LabProgress::id)
                .findFirst());
    }

    private Stream<LessonProgress> withQuiz() {
        return lessons.stream().filter(lesson -> lesson.questions() > 0);
    }

    private Stream<LabProgress> allLabs() {
        return lessons.stream().flatMap(lesson -> lesson.labs().stream());
    }
}
