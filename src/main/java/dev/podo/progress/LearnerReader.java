package dev.podo.progress;

import dev.podo.lesson.GivenAnswer;
import dev.podo.lesson.Reader;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The signed-in learner as a reader of lessons. */
@ApplicationScoped
class LearnerReader implements Reader {

    private final CurrentLearner learner;
    private final Clock clock = Clock.systemUTC();

    LearnerReader(CurrentLearner learner) {
        this.learner = learner;
    }

    @Override
    public boolean isKnown() {
        return learner.isSignedIn();
    }

    @Override
    public Map<String, GivenAnswer> answers(String lesson) {
        if (!isKnown()) {
            return Map.of();
        }
        return QuarkusTransaction.requiringNew().call(() -> QuizAnswerEntity.of(learner.id(), lesson).stream()
                .collect(Collectors.toMap(row -> row.question, LearnerReader::answer)));
    }

    @Override
    public void keep(String lesson, String question, GivenAnswer answer) {
        String id = learner.id();
        KeepOnce.keep(() -> {
            QuizAnswerEntity row = QuizAnswerEntity.of(id, lesson, question).orElseGet(() -> {
                var made = new QuizAnswerEntity();
                made.learner = id;
                made.lesson = lesson;
                made.question = question;
                return made;
            });
            row.chosen = String.join(" ", answer.chosen());
            row.correct = answer.right();
            row.onceRight |= answer.right();
            row.tries++;
            row.answeredAt = clock.instant();
            row.persist();
        });
    }

    @Override
    public boolean hasRead(String lesson) {
        return isKnown()
                && QuarkusTransaction.requiringNew()
                        .call(() -> LessonReadEntity.of(learner.id(), lesson).isPresent());
    }

    @Override
    public void markRead(String lesson) {
        String id = learner.id();
        KeepOnce.keep(() -> {
            if (LessonReadEntity.of(id, lesson).isEmpty()) {
                var row = new LessonReadEntity();
                row.learner = id;
                row.lesson = lesson;
                row.readAt = clock.instant();
                row.persist();
            }
        });
    }

    @Override
    public void keepPlace(String lesson, String section) {
        String id = learner.id();
        KeepOnce.keep(() -> {
            ReadingPlaceEntity row = ReadingPlaceEntity.of(id).orElseGet(() -> {
                var made = new ReadingPlaceEntity();
                made.learner = id;
                return made;
            });
            row.lesson = lesson;
            row.section = section;
            row.keptAt = clock.instant();
            row.persist();
        });
    }

    @Override
    public long seed() {
        return learner.find().map(Learner::id).map(String::hashCode).orElse(0);
    }

    private static GivenAnswer answer(QuizAnswerEntity row) {
        List<String> chosen = row.chosen.isEmpty() ? List.of() : Arrays.asList(row.chosen.split(" "));
        return new GivenAnswer(chosen, row.correct);
    }
}
