package dev.podo.sandbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A sandbox as the database knows it. */
@Entity
@Table(name = "sandbox")
class SandboxEntity extends PanacheEntityBase {

    @Id
    String id;

    String learner;

    /** The learner while the sandbox is open; unique, so that a learner never has two. */
    String holder;

    @Enumerated(EnumType.STRING)
    SandboxState state;

    @Enumerated(EnumType.STRING)
    Stage stage;

    /** The message key of why it was closed or failed. */
    String reason;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "booting_at")
    Instant bootingAt;

    @Column(name = "leased_at")
    Instant leasedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at")
    Instant usedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    static Optional<SandboxEntity> openOf(String learner) {
        return find("holder", learner).firstResultOptional();
    }

    static Optional<SandboxEntity> latestOf(String learner) {
        return find("learner = ?1 order by requestedAt desc", learner).firstResultOptional();
    }

    static List<SandboxEntity> in(SandboxState state) {
        return list("state = ?1 order by requestedAt, id", state);
    }

    static long running() {
        return count("state in ?1", List.of(SandboxState.BOOTING, SandboxState.WARM, SandboxState.LEASED));
    }

    /** Its place in the queue, counted from 1. */
    long position() {
        return 1
                + count(
                        "state = ?1 and (requestedAt < ?2 or (requestedAt = ?2 and id < ?3))",
                        SandboxState.QUEUED,
                        requestedAt,
                        id);
    }

    void end(SandboxState endState, String why, Instant now) {
        state = endState;
        reason = why;
        holder = null;
        closedAt = now;
    }
}
