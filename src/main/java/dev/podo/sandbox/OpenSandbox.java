package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** Asks for a learner's sandbox, or finds the one they have. */
@ApplicationScoped
public class OpenSandbox {

    private static final int ID_BYTES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final SandboxKeeper keeper;

    OpenSandbox(SandboxKeeper keeper) {
        this.keeper = keeper;
    }

    /** Afterwards the learner has an open sandbox, or a place in the queue for one. Counts as use. */
    public void forLearner(String learner) {
        try {
            QuarkusTransaction.requiringNew().run(() -> request(learner));
        } catch (PersistenceException e) {
            // Two requests at once: the constraint let one of them in, and that is the learner's sandbox.
            if (QuarkusTransaction.requiringNew()
                    .call(() -> SandboxEntity.openOf(learner).isEmpty())) {
                throw e;
            }
        }
        keeper.wake();
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private void request(String learner) {
        Instant now = clock.instant();
        SandboxEntity.openOf(learner).ifPresentOrElse(sandbox -> sandbox.usedAt = now, () -> {
            var sandbox = new SandboxEntity();
            sandbox.id = HexFormat.of().formatHex(randomBytes());
            sandbox.learner = learner;
            sandbox.holder = learner;
            sandbox.state = SandboxState.QUEUED;
            sandbox.requestedAt = now;
            sandbox.usedAt = now;
            sandbox.persistAndFlush();
        });
    }
}
