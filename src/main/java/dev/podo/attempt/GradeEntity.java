package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What an attempt came to, with the evidence. Never changed; a later judgement is a later version. */
@Entity
@Table(name = "grade")
class GradeEntity extends PanacheEntityBase {

    @Id
    String id;

    String attempt;

    /** The grade that this one takes the place of; {@code null} for the first. */
    String replaces;

    /** Counted from 1. */
    int version;

    int score;
    int points;

    /** The outcomes as JSON. */
    String outcomes;

    /** The evidence as JSON. */
    String evidence;

    @Column(name = "created_at")
    Instant createdAt;

    static Optional<GradeEntity> ofAttempt(String attempt) {
        return find("attempt = ?1 order by version desc", attempt).firstResultOptional();
    }

    /** The learner's best score in a lab; empty without a graded attempt that counts. */
    static Optional<Integer> best(String learner, String lab) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(g.score) from GradeEntity g, AttemptEntity a where g.attempt = a.id"
                                + " and a.learner = :learner and a.lab = :lab"
                                + " and g.version = (select max(h.version) from GradeEntity h where h.attempt = a.id)"
                                + " and not exists (select 1 from GivenUpEntity u where u.learner = a.learner"
                                + " and u.lab = a.lab and u.givenUpAt <= a.createdAt)",
                        Integer.class)
                .setParameter("learner", learner)
                .setParameter("lab", lab)
                .getSingleResult());
    }
}
