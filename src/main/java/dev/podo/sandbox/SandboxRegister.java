package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The states of sandboxes in the database, each change in one short transaction. A change is made only from the state
 * that it is meant for, so that what a learner closed in between stays closed.
 */
@ApplicationScoped
class SandboxRegister {

    private final SandboxConfig config;
    private final Clock clock = Clock.systemUTC();

    SandboxRegister(SandboxConfig config) {
        this.config = config;
    }

    /** The ids of all sandboxes in a state, in the order of their requests. */
    List<String> in(SandboxState state) {
        return QuarkusTransaction.requiringNew().call(() -> SandboxEntity.in(state).stream()
                .map(sandbox -> sandbox.id)
                .toList());
    }

    boolean isBooting(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SandboxEntity.count("id = ?1 and state = ?2", id, SandboxState.BOOTING) > 0);
    }

    /** Closes every sandbox whose lease is over, by time or by idleness. */
    void endLeases() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            for (SandboxEntity sandbox : SandboxEntity.in(SandboxState.LEASED)) {
                if (now.isAfter(sandbox.expiresAt)) {
                    sandbox.end(SandboxState.CLOSED, "sandbox_closed_expired", now);
                } else if (now.isAfter(sandbox.usedAt.plus(config.idle()))) {
                    sandbox.end(SandboxState.CLOSED, "sandbox_closed_idle", now);
                }
            }
        });
    }

    /** Lets those who wait longest begin to boot, as far as the places go. */
    void admit(long capacity) {
        QuarkusTransaction.requiringNew().run(() -> {
            long places = capacity - SandboxEntity.running();
            long boots = config.parallelBoots() - SandboxEntity.count("state", SandboxState.BOOTING);
            SandboxEntity.in(SandboxState.QUEUED).stream()
                    .limit(Math.max(0, Math.min(places, boots)))
                    .forEach(sandbox -> {
                        sandbox.state = SandboxState.BOOTING;
                        sandbox.bootingAt = clock.instant();
                    });
        });
    }

    void enter(String id, Stage stage) {
        change(id, SandboxState.BOOTING, sandbox -> sandbox.stage = stage);
    }

    /** Hands a booted sandbox to its learner. One that was leased before keeps its time. */
    void lease(String id) {
        Instant now = clock.instant();
        change(id, SandboxState.BOOTING, sandbox -> {
            sandbox.state = SandboxState.LEASED;
            sandbox.usedAt = now;
            if (sandbox.leasedAt == null) {
                sandbox.leasedAt = now;
                sandbox.expiresAt = now.plus(config.lease());
            }
        });
    }

    /** A leased sandbox stopped, and is to be booted again. */
    void stopped(String id) {
        change(id, SandboxState.LEASED, sandbox -> sandbox.state = SandboxState.BOOTING);
    }

    void lost(String id) {
        change(
                id,
                SandboxState.LEASED,
                sandbox -> sandbox.end(SandboxState.FAILED, "sandbox_failed_lost", clock.instant()));
    }

    void neverReady(String id) {
        change(
                id,
                SandboxState.BOOTING,
                sandbox -> sandbox.end(SandboxState.FAILED, "sandbox_failed_boot", clock.instant()));
    }

    private static void change(String id, SandboxState from, Consumer<SandboxEntity> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            SandboxEntity sandbox = SandboxEntity.findById(id);
            if (sandbox.state == from) {
                change.accept(sandbox);
            }
        });
    }
}
