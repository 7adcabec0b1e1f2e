package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An attempt as the database knows it. */
@Entity
@Table(name = "attempt")
class AttemptEntity extends PanacheEntityBase {

    private static final List<AttemptState> UNFINISHED = List.of(AttemptState.QUEUED, AttemptState.OBSERVING);

    @Id
    String id;

    String learner;
    String lab;

    /** What the lab's values were drawn from when it was submitted. */
    long seed;

    @Enumerated(EnumType.STRING)
    AttemptState state;

    /** As it was sent; empty when the cluster is to be graded as it stands. */
    String manifest;

    /** How often grading was begun and broken off by a fault of the platform. */
    int tries;

    /** What the cluster refused, as JSON; {@code null} unless refused. */
    String refusals;

    /** The message key of why there is no grade; {@code null} unless there is none. */
    String reason;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "applied_at")
    Instant appliedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    /** The attempt, with its row locked until the transaction ends. */
    static AttemptEntity locked(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<AttemptEntity> of(String learner, String id) {
        return find("id = ?1 and learner = ?2", id, learner).firstResultOptional();
    }

    static List<AttemptEntity> latest(String learner, int limit) {
        return find("learner = ?1 order by createdAt desc, id", learner)
                .page(0, limit)
                .list();
    }

    static List<AttemptEntity> latest(String learner, String lab, int limit) {
        return find("learner = ?1 and lab = ?2 order by createdAt desc, id", learner, lab)
                .page(0, limit)
                .list();
    }

    /** The newest attempt whose manifest a cluster has taken. */
    static Optional<AttemptEntity> lastApplied(String learner, String lab) {
        return find("learner = ?1 and lab = ?2 and appliedAt is not null order by createdAt desc, id", learner, lab)
                .page(0, 1)
                .firstResultOptional();
    }

    static boolean isFinished(String id) {
        return count("id = ?1 and state not in ?2", id, UNFINISHED) > 0;
    }

    /** Whether an attempt from before then is not finished. */
    static boolean isUnfinished(String learner, Instant before) {
        return count("learner = ?1 and state in ?2 and createdAt < ?3", learner, UNFINISHED, before) > 0;
    }

    /** Whether something that the learner asked for earlier is not finished: it shares the cluster and goes first. */
    boolean mustWaitItsTurn() {
        return PreparationEntity.isUnfinished(learner, createdAt)
                || count(
                                "learner = ?1 and state in ?2 and (createdAt < ?3 or (createdAt = ?3 and id < ?4))",
                                learner,
                                UNFINISHED,
                                createdAt,
                                id)
                        > 0;
    }
}
