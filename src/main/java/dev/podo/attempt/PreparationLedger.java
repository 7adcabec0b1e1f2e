package dev.podo.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What learners asked to have prepared, each change in one short transaction. */
@ApplicationScoped
class PreparationLedger {

    private final AttemptChanges changes;
    private final Clock clock = Clock.systemUTC();

    PreparationLedger(AttemptChanges changes) {
        this.changes = changes;
    }

    /**
     * How one stands.
     *
     * @param anew whether what the lab has in the cluster is taken away first
     * @param reason the message key of why it was given up; {@code null} unless it was
     * @param finishedAt {@code null} while it waits or is under way
     */
    record Preparation(
            String id,
            String learner,
            String lab,
            boolean anew,
            int tries,
            String reason,
            Instant askedAt,
            Instant finishedAt) {

        boolean isFinished() {
            return finishedAt != null;
        }
    }

    /** Stores one and returns its id; to be called within a transaction. */
    String add(String learner, String lab, boolean anew) {
        var row = new PreparationEntity();
        row.id = UUID.randomUUID().toString();
        row.learner = learner;
        row.lab = lab;
        row.anew = anew;
        row.askedAt = clock.instant();
        row.persist();
        return row.id;
    }

    Preparation get(String id) {
        return QuarkusTransaction.requiringNew().call(() -> of(PreparationEntity.findById(id)));
    }

    boolean mustWait(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PreparationEntity.<PreparationEntity>findById(id).mustWaitItsTurn());
    }

    /** The last one that a learner asked for in a lab; empty if there is none. */
    Optional<Preparation> latest(String learner, String lab) {
        return QuarkusTransaction.requiringNew()
                .call(() -> PreparationEntity.latest(learner, lab).map(PreparationLedger::of));
    }

    void done(String id) {
        change(id, row -> row.finishedAt = clock.instant());
    }

    void giveUp(String id, String reason) {
        change(id, row -> {
            row.reason = reason;
            row.finishedAt = clock.instant();
        });
    }

    void brokenOff(String id) {
        change(id, row -> row.tries++);
    }

    private void change(String id, Consumer<PreparationEntity> change) {
        String learner = QuarkusTransaction.requiringNew().call(() -> {
            PreparationEntity row = PreparationEntity.findById(id);
            change.accept(row);
            return row.learner;
        });
        changes.announce(learner, id);
    }

    private static Preparation of(PreparationEntity row) {
        return new Preparation(
                row.id, row.learner, row.lab, row.anew, row.tries, row.reason, row.askedAt, row.finishedAt);
    }
}
