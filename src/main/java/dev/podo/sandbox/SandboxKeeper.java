package dev.podo.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
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

    private final SandboxRegister register;
    private final Sandboxes sandboxes;
    private final SandboxImage image;
    private final SandboxConfig config;
    private final BootSandbox boot;
    private final BootLog log;
    private final ClusterConnections connections;
    private final AtomicReference<EngineCheck> engine =
            new AtomicReference<>(EngineCheck.missing("sandbox_engine_unknown", ""));
    private final Set<String> inHand = new HashSet<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(named("sandbox-keeper"));
    private final ExecutorService work = Executors.newCachedThreadPool(named("sandbox-work"));

    SandboxKeeper(
            SandboxRegister register,
            Sandboxes sandboxes,
            SandboxImage image,
            SandboxConfig config,
            BootSandbox boot,
            BootLog log,
            ClusterConnections connections) {
        this.register = register;
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
                register.endLeases();
                compareWithEngine();
                if (image.isReady()) {
                    register.admit(capacity());
                }
                register.in(SandboxState.BOOTING).forEach(id -> inHand(id, () -> bootOne(id)));
            }
        } catch (RuntimeException e) {
            if (rounds.isShutdown()) {
                return;
            }
            LOG.error("A round of the sandbox keeper failed; the next one tries again", e);
        }
    }

    /** Leased sandboxes that stopped are booted again; what is nobody's is removed. */
    private void compareWithEngine() {
        Set<String> present = new HashSet<>(sandboxes.list());
        Set<String> wanted = new HashSet<>(register.in(SandboxState.BOOTING));
        for (String id : register.in(SandboxState.LEASED)) {
            if (!present.contains(id)) {
                register.lost(id);
                continue;
            }
            wanted.add(id);
            if (sandboxes.find(id).isEmpty()) {
                LOG.warnf("Sandbox %s stopped; it is started again", id);
                connections.drop(id);
                register.stopped(id);
            }
        }
        sandboxes.traces().stream().filter(id -> !wanted.contains(id)).forEach(this::remove);
    }

    private long capacity() {
        long byMemory = Math.max(0, sandboxes.memoryMib() - config.reservedMib()) / config.memoryMib();
        return config.limit().isPresent() ? Math.min(byMemory, config.limit().getAsInt()) : byMemory;
    }

    private void bootOne(String id) {
        try {
            boot.run(id, () -> register.isBooting(id), stage -> {
                log.enter(id, stage);
                register.enter(id, stage);
            });
            log.ready(id);
            register.lease(id);
        } catch (SandboxUnavailable e) {
            if (work.isShutdown()) {
                // It goes on booting by itself, and the next start of the server finds it.
                return;
            }
            if (register.isBooting(id)) {
                LOG.warnf(e, "Sandbox %s did not become ready", id);
                register.neverReady(id);
            }
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

    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
