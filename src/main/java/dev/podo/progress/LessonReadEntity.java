package dev.podo.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That a learner says they have read a lesson. */
@Entity
@Table(name = "lesson_read")
@IdClass(LessonReadEntity.Key.class)
class LessonReadEntity extends PanacheEntityBase {

    @Id
    String learner;

    @Id
    String lesson;

    @Column(name = "read_at")
    Instant readAt;

    record Key(String learner, String lesson) implements Serializable {}

    static Optional<LessonReadEntity> of(String learner, String lesson) {
        return findByIdOptional(new Key(learner, lesson));
    }

    static List<LessonReadEntity> of(String learner) {
        return list("learner", learner);
    }
}
