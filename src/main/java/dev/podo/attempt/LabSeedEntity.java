package dev.podo.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;

/** What the values of a lab's variants are drawn from for a learner. */
@Entity
@Table(name = "lab_seed")
@IdClass(LabSeedEntity.Key.class)
class LabSeedEntity extends PanacheEntityBase {

    @Id
    String learner;

    @Id
    String lab;

    long seed;

    record Key(String learner, String lab) implements Serializable {}

    static Optional<LabSeedEntity> of(String learner, String lab) {
        return findByIdOptional(new Key(learner, lab));
    }

    static LabSeedEntity of(String learner, String lab, long seed) {
        var entity = new LabSeedEntity();
        entity.learner = learner;
        entity.lab = lab;
        entity.seed = seed;
        return entity;
    }
}
