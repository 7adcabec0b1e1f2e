package dev.podo.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.verify.Score;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The states of attempts, each change in one short transaction. A finished attempt is never changed, whoever tries: the
 * row is asked for its state in the same statement or transaction that changes it.
 */
@ApplicationScoped
class AttemptLedger {

    private final ObjectMapper json;
    private final AttemptChanges changes;
    private final Clock clock = Clock.systemUTC();

    AttemptLedger(ObjectMapper json, AttemptChanges changes) {
        this.json = json;
        this.changes = changes;
    }

    /**
     * What a worker has to know of an attempt.
     *
     * @param begun whether grading was begun before and broken off
     * @param mustWait whether an earlier attempt of the learner goes first
     */
    record Claim(
            String id,
            String learner,
            String lab,
            long seed,
            String manifest,
            int tries,
            Instant createdAt,
            boolean begun,
            boolean finished,
            boolean mustWait) {}

    Claim claim(String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AttemptEntity attempt = AttemptEntity.findById(id);
            return new Claim(
                    id,
                    attempt.learner,
                    attempt.lab,
                    attempt.seed,
                    attempt.manifest,
                    attempt.tries,
                    attempt.createdAt,
                    attempt.startedAt != null,
                    attempt.state.isFinal(),
                    attempt.mustWaitItsTurn());
        });
    }

    void observing(String id) {
        change(id, attempt -> {
            attempt.state = AttemptState.OBSERVING;
            if (attempt.startedAt == null) {
                attempt.startedAt = clock.instant();
            }
        });
    }

    void applied(String id) {
        change(id, attempt -> attempt.appliedAt = clock.instant());
    }

    /** Back into the queue after a fault of the platform. */
    void requeue(String id) {
        change(id, attempt -> {
            attempt.state = AttemptState.QUEUED;
            attempt.tries++;
        });
    }

    void giveUp(String id, String reason) {
        change(id, attempt -> {
            attempt.reason = reason;
            finish(attempt, AttemptState.ERROR);
        });
    }

    void refuse(String id, List<Refusal> refusals) {
        change(id, attempt -> {
            attempt.refusals = write(refusals);
            finish(attempt, AttemptState.REFUSED);
        });
    }

    void grade(String id, ObserveCluster.Observed observed) {
        Score score = observed.verdict().score();
        String outcomes = write(observed.verdict().outcomes());
        String evidence = write(KeptEvidence.of(observed.evidence(), json));
        change(id, attempt -> {
            var grade = new GradeEntity();
            grade.id = UUID.randomUUID().toString();
            grade.attempt = id;
            grade.version = 1;
            grade.score = score.earned();
            grade.points = score.points();
            grade.outcomes = outcomes;
            grade.evidence = evidence;
            grade.createdAt = clock.instant();
            grade.persist();
            finish(attempt, AttemptState.GRADED);
        });
    }

    private void finish(AttemptEntity attempt, AttemptState state) {
        attempt.state = state;
        attempt.finishedAt = clock.instant();
    }

    private void change(String id, Consumer<AttemptEntity> change) {
        String learner = QuarkusTransaction.requiringNew().call(() -> {
            AttemptEntity attempt = AttemptEntity.locked(id);
            if (EnumSet.of(AttemptState.QUEUED, AttemptState.OBSERVING).contains(attempt.state)) {
                change.accept(attempt);
            }
            return attempt.learner;
        });
        changes.announce(learner, id);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result of grading could not be written as JSON", e);
        }
    }
}
