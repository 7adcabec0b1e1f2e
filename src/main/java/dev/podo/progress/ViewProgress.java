package dev.podo.progress;

import dev.podo.attempt.ViewAttempts;
import dev.podo.lab.LabCatalog;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.lesson.Question;
import dev.podo.progress.CourseProgress.Place;
import dev.podo.progress.LessonProgress.LabProgress;
import dev.podo.text.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what a learner has read, answered and passed. What is no longer in the course does not count. */
@ApplicationScoped
public class ViewProgress {

    private final Lessons lessons;
    private final LabCatalog labs;
    private final ViewAttempts attempts;

    ViewProgress(Lessons lessons, LabCatalog labs, ViewAttempts attempts) {
        this.lessons = lessons;
        this.labs = labs;
        this.attempts = attempts;
    }

    public CourseProgress of(String learner) {
        Set<String> passed = attempts.passedLabs(learner);
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> read =
                    LessonReadEntity.of(learner).stream().map(row -> row.lesson).collect(Collectors.toSet());
            Set<String> right = QuizAnswerEntity.of(learner).stream()
                    .filter(row -> row.onceRight)
                    .map(row -> row.lesson + "?" + row.question)
                    .collect(Collectors.toSet());
            List<LessonProgress> all = lessons.all().stream()
                    .map(lesson -> progress(lesson, read.contains(lesson.id()), right, passed))
                    .toList();
            return new CourseProgress(all, ReadingPlaceEntity.of(learner).flatMap(row -> place(row, all)));
        });
    }

    private LessonProgress progress(Lesson lesson, boolean read, Set<String> right, Set<String> passed) {
        int rightHere = (int) lesson.quiz().questions().stream()
                .map(Question::id)
                .filter(question -> right.contains(lesson.id() + "?" + question))
                .count();
        List<LabProgress> itsLabs = lesson.labs().stream()
                .filter(lab -> labs.find(lab).isPresent())
                .map(lab -> new LabProgress(lab, passed.contains(lab)))
                .toList();
        return new LessonProgress(lesson, read, rightHere, itsLabs);
    }

    private static Optional<Place> place(ReadingPlaceEntity row, List<LessonProgress> all) {
        return all.stream()
                .filter(progress -> progress.lesson().id().equals(row.lesson))
                .filter(progress -> progress.lesson().sections(Language.EN).stream()
                        .anyMatch(section -> section.id().equals(row.section)))
                .findFirst()
                .map(progress -> new Place(progress, row.section));
    }
}
