package dev.podo.people;

import dev.podo.text.Language;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** What is kept of a person. Never leaves this package; others see {@link Learner}. */
@Entity
class Account extends PanacheEntityBase {

    static final String LEARNER = "learner";
    static final String INSTRUCTOR = "instructor";

    @Id
    String id;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "password_hash")
    String passwordHash;

    String role;

    String language;

    @Column(name = "created_at")
    Instant createdAt;

    static Optional<Account> named(String name) {
        return find("nameKey", AccountName.key(name)).firstResultOptional();
    }

    Learner learner() {
        return new Learner(id, name, Language.of(language).orElseThrow(), role.equals(INSTRUCTOR));
    }
}
