package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a learner asked for a lab to be prepared. */
@Entity
@Table(name = "preparation")
class PreparationEntity extends PanacheEntityBase {

    @Id
    String id;

    String learner;
    String lab;

    /** Whether what the lab has in the cluster is taken away first. */
    boolean anew;

    /** How often it was begun and broken off by a fault of the platform. */
    int tries;

    /** The message key of why it was given up; {@code null} unless it was. */
    String reason;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    static Optional<PreparationEntity> latest(String learner, String lab) {
        return find("learner = ?1 and lab = ?2 order by askedAt desc, id desc", learner, lab)
                .firstResultOptional();
    }

    /** Whether one that was asked for no later than that is not finished. */
    static boolean isUnfinished(String learner, Instant until) {
        return count("learner = ?1 and finishedAt is null and askedAt <= ?2", learner, until) > 0;
    }

    /** Whether something that was asked for earlier goes first: all of a learner's work shares one cluster. */
    boolean mustWaitItsTurn() {
        return AttemptEntity.isUnfinished(learner, askedAt)
                || count(
                                "learner = ?1 and finishedAt is null and (askedAt < ?2 or (askedAt = ?2 and id < ?3))",
                                learner,
                                askedAt,
                                id)
                        > 0;
    }
}
