package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Keeps what runs in step with what the database says: boots who is next, ends leases that are over, and finds again
 * what a crash left behind. Each round starts from the database and the engine alone, so nothing is lost between two.
 */
@ApplicationScoped
class SandboxKeeper {

    private static final Logger LOG = Logger.getLogger(SandboxKeeper.class);
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Sandboxes sandboxes;
    private final SandboxImage image;
    private final SandboxConfig config;
    private final BootSandbox boot;
    private final BootLog log;
    private final ClusterConnections connections;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<EngineCheck> engine =
            new AtomicReference<>(EngineCheck.missing("sandbox_engine_unknown", ""));
    private final Set<String> inHand = new HashSet<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(named("sandbox-keeper"));
    private final ExecutorService work = Executors.newCachedThreadPool(named("sandbox-work"));

    SandboxKeeper(
            Sandboxes sandboxes,
            SandboxImage image,
            SandboxConfig config,
            BootSandbox boot,
            BootLog log,
            ClusterConnections connections) {
        this.sandboxes = sandboxes;
        this.image = image;
        this.config = config;
        this.boot = boot;
        this.log = log;
        this.connections = connections;
    }

    void start(@Observes StartupEvent event) {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.shutdownNow();
        work.shutdownNow();
    }

    /** Starts a round now instead of in a moment. */
    void wake() {
        if (!rounds.isShutdown()) {
            rounds.execute(this::round);
        }
    }

    /** What the last look at the engine showed. */
    EngineCheck engine() {
        return engine.get();
    }

    private void round() {
        try {
            engine.set(sandboxes.check());
            if (engine.get().usable()) {
                endLeases();
                compareWithEngine();
                admitNext();
                bootAdmitted();
            }
        } catch (RuntimeException e) {
            if (rounds.isShutdown()) {
                return;
            }
            LOG.error("A round of the sandbox keeper failed; the next one tries again", e);
        }
    }

    private void endLeases() {
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

    /** Leased sandboxes that stopped are booted again; what is nobody's is removed. */
    private void compareWithEngine() {
        Set<String> present = new HashSet<>(sandboxes.list());
        Set<String> wanted = new HashSet<>();
        QuarkusTransaction.requiringNew().run(() -> {
            SandboxEntity.in(SandboxState.BOOTING).forEach(sandbox -> wanted.add(sandbox.id));
            for (SandboxEntity sandbox : SandboxEntity.in(SandboxState.LEASED)) {
                if (!present.contains(sandbox.id)) {
                    sandbox.end(SandboxState.FAILED, "sandbox_failed_lost", clock.instant());
                } else {
                    wanted.add(sandbox.id);
                    if (sandboxes.find(sandbox.id).isEmpty()) {
                        LOG.warnf("Sandbox %s stopped; it is started again", sandbox.id);
                        connections.drop(sandbox.id);
                        sandbox.state = SandboxState.BOOTING;
                    }
                }
            }
        });
        sandboxes.traces().stream().filter(id -> !wanted.contains(id)).forEach(this::remove);
    }

    private void admitNext() {
        if (!image.isReady()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            long places = capacity() - SandboxEntity.running();
            long boots = config.parallelBoots() - SandboxEntity.count("state", SandboxState.BOOTING);
            SandboxEntity.in(SandboxState.QUEUED).stream()
                    .limit(Math.max(0, Math.min(places, boots)))
                    .forEach(sandbox -> {
                        sandbox.state = SandboxState.BOOTING;
                        sandbox.bootingAt = clock.instant();
                    });
        });
    }

    private long capacity() {
        long byMemory = Math.max(0, sandboxes.memoryMib() - config.reservedMib()) / config.memoryMib();
        return config.limit().isPresent() ? Math.min(byMemory, config.limit().getAsInt()) : byMemory;
    }

    private void bootAdmitted() {
        List<String> booting = QuarkusTransaction.requiringNew()
                .call(() -> SandboxEntity.in(SandboxState.BOOTING).stream()
                        .map(sandbox -> sandbox.id)
                        .toList());
        booting.forEach(id -> inHand(id, () -> bootOne(id)));
    }

    private void bootOne(String id) {
        try {
            boot.run(id, stage -> enter(id, stage));
            log.ready(id);
            QuarkusTransaction.requiringNew().run(() -> lease(id));
        } catch (SandboxUnavailable e) {
            if (work.isShutdown()) {
                // It goes on booting by itself, and the next start of the server finds it.
                return;
            }
            LOG.warnf(e, "Sandbox %s did not become ready", id);
            QuarkusTransaction.requiringNew().run(() -> {
                SandboxEntity sandbox = SandboxEntity.findById(id);
                if (sandbox.state == SandboxState.BOOTING) {
                    sandbox.end(SandboxState.FAILED, "sandbox_failed_boot", clock.instant());
                }
            });
        }
    }

    private void enter(String id, Stage stage) {
        log.enter(id, stage);
        QuarkusTransaction.requiringNew().run(() -> SandboxEntity.update("stage = ?1 where id = ?2", stage, id));
    }

    private void lease(String id) {
        SandboxEntity sandbox = SandboxEntity.findById(id);
        if (sandbox.state != SandboxState.BOOTING) {
            return;
        }
        Instant now = clock.instant();
        sandbox.state = SandboxState.LEASED;
        sandbox.usedAt = now;
        if (sandbox.leasedAt == null) {
            sandbox.leasedAt = now;
            sandbox.expiresAt = now.plus(config.lease());
        }
    }

    private void remove(String id) {
        inHand(id, () -> {
            connections.drop(id);
            log.forget(id);
            sandboxes.close(id);
        });
    }

    /** Runs a piece of work on a sandbox unless one is under way already. */
    private void inHand(String id, Runnable piece) {
        synchronized (inHand) {
            if (!inHand.add(id)) {
                return;
            }
        }
        work.execute(() -> {
            try {
                piece.run();
            } catch (RuntimeException e) {
                if (work.isShutdown()) {
                    return;
                }
                LOG.errorf(e, "Work on sandbox %s failed; the next round tries again", id);
            } finally {
                synchronized (inHand) {
                    inHand.remove(id);
                }
            }
        });
    }

    private static java.util.concurrent.ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
