package dev.podo.progress;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** That a learner has completed the course. */
@Entity
@Table(name = "certificate")
class CertificateEntity extends PanacheEntityBase {

    @Id
    String code;

    String learner;

    String name;

    int lessons;

    int labs;

    @Column(name = "issued_at")
    Instant issuedAt;

    static Optional<CertificateEntity> of(String learner) {
        return find("learner", learner).firstResultOptional();
    }

    static Optional<CertificateEntity> coded(String code) {
        return findByIdOptional(code);
    }
}
