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

/** What a learner has in the editor of a lab. */
@Entity
@Table(name = "draft")
@IdClass(DraftEntity.Key.class)
class DraftEntity extends PanacheEntityBase {

    @Id
    String learner;

    @Id
    String lab;

    String content;

    @Column(name = "updated_at")
    Instant updatedAt;

    record Key(String learner, String lab) implements Serializable {}

    static Optional<DraftEntity> of(String learner, String lab) {
        return findByIdOptional(new Key(learner, lab));
    }

    static DraftEntity start(String learner, String lab) {
        var draft = new DraftEntity();
        draft.learner = learner;
        draft.lab = lab;
        return draft;
    }
}
