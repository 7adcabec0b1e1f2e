package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** That a learner has looked at a lab's solution before solving it. */
@Entity
@Table(name = "given_up")
@IdClass(GivenUpEntity.Key.class)
class GivenUpEntity extends PanacheEntityBase {

    @Id
    String learner;

    @Id
    String lab;

    @Column(name = "given_up_at")
    Instant givenUpAt;

    record Key(String learner, String lab) implements Serializable {}

    static Optional<GivenUpEntity> of(String learner, String lab) {
        return findByIdOptional(new Key(learner, lab));
    }
}
