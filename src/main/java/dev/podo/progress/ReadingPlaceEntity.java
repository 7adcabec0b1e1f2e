package dev.podo.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Where a learner was reading last. */
@Entity
@Table(name = "reading_place")
class ReadingPlaceEntity extends PanacheEntityBase {

    @Id
    String learner;

    String lesson;

    String section;

    @Column(name = "kept_at")
    Instant keptAt;

    static Optional<ReadingPlaceEntity> of(String learner) {
        return findByIdOptional(learner);
    }
}
