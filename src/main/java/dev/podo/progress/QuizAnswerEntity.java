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

/** A learner's last answer to one question, and whether they were ever right. */
@Entity
@Table(name = "quiz_answer")
@IdClass(QuizAnswerEntity.Key.class)
class QuizAnswerEntity extends PanacheEntityBase {

    @Id
    String learner;

    @Id
    String lesson;

    @Id
    String question;

    /** Ids of options, with spaces between them. */
    String chosen;

    boolean correct;

    @Column(name = "once_right")
    boolean onceRight;

    int tries;

    @Column(name = "answered_at")
    Instant answeredAt;

    record Key(String learner, String lesson, String question) implements Serializable {}

    static Optional<QuizAnswerEntity> of(String learner, String lesson, String question) {
        return findByIdOptional(new Key(learner, lesson, question));
    }

    static List<QuizAnswerEntity> of(String learner, String lesson) {
        return list("learner = ?1 and lesson = ?2", learner, lesson);
    }

    static List<QuizAnswerEntity> of(String learner) {
        return list("learner", learner);
    }
}
