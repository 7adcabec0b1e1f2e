package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends a learner's sandbox and removes all it held. */
@ApplicationScoped
public class CloseSandbox {

    private final SandboxKeeper keeper;
    private final Clock clock = Clock.systemUTC();

    CloseSandbox(SandboxKeeper keeper) {
        this.keeper = keeper;
    }

    /** Afterwards the learner has no sandbox; the container goes away in the background. */
    public void ofLearner(String learner) {
        QuarkusTransaction.requiringNew().run(() -> SandboxEntity.openOf(learner)
                .ifPresent(sandbox -> sandbox.end(SandboxState.CLOSED, "sandbox_closed_by_learner", clock.instant())));
        keeper.wake();
    }
}
