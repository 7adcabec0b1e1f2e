package dev.podo.progress;

import dev.podo.lesson.Lesson;
import java.util.List;

/**
 * How far a learner has come with one lesson.
 *
 * @param right how many of the lesson's questions were once answered rightly
 */
public record LessonProgress(Lesson lesson, boolean read, int right, List<LabProgress> labs) {

    /** A lab that belongs to the lesson, and whether the learner has once had full marks in it. */
    public record LabProgress(String id, boolean passed) {}

    public LessonProgress {
        labs = List.copyOf(labs);
    }

    public int questions() {
        return lesson.quiz().questions().size();
    }

    public boolean isQuizPassed() {
        return right == questions();
    }

    public boolean isComplete() {
        return read && isQuizPassed() && labs.stream().allMatch(LabProgress::passed);
    }

    public boolean isBegun() {
        return read || right > 0 || labs.stream().anyMatch(LabProgress::passed);
    }
}
