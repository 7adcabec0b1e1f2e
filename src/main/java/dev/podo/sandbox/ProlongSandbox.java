package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Moves the end of a learner's lease to a full lease from now. */
@ApplicationScoped
public class ProlongSandbox {

    private final SandboxConfig config;
    private final Clock clock = Clock.systemUTC();

    ProlongSandbox(SandboxConfig config) {
        this.config = config;
    }

    /** Returns whether there was a lease to prolong. */
    public boolean ofLearner(String learner) {
        return QuarkusTransaction.requiringNew().call(() -> SandboxEntity.openOf(learner)
                .filter(sandbox -> sandbox.state == SandboxState.LEASED)
                .map(sandbox -> {
                    Instant now = clock.instant();
                    sandbox.expiresAt = now.plus(config.lease());
                    sandbox.usedAt = now;
                    return true;
                })
                .orElse(false));
    }
}
