package dev.podo.attempt;

import dev.podo.attempt.PreparationLedger.Preparation;
import dev.podo.lab.Lab;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.LeasedClusters;
import dev.podo.sandbox.OpenSandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Prepares a lab that a learner asked for, as soon as their sandbox is there and nothing that they asked for earlier
 * needs it. It may be broken off anywhere and begun again.
 */
@ApplicationScoped
class PrepareInTurn {

    private static final Logger LOG = Logger.getLogger(PrepareInTurn.class);
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);

    private final PreparationLedger ledger;
    private final LearnerLabs labs;
    private final LeasedClusters clusters;
    private final OpenSandbox openSandbox;
    private final PrepareLab prepare;
    private final AttemptConfig config;
    private final Clock clock = Clock.systemUTC();

    PrepareInTurn(
            PreparationLedger ledger,
            LearnerLabs labs,
            LeasedClusters clusters,
            OpenSandbox openSandbox,
            PrepareLab prepare,
            AttemptConfig config) {
        this.ledger = ledger;
        this.labs = labs;
        this.clusters = clusters;
        this.openSandbox = openSandbox;
        this.prepare = prepare;
        this.config = config;
    }

    /** Returns after how long it wants to be run again; empty when it is finished. */
    Optional<Duration> run(String id) {
        Preparation asked = ledger.get(id);
        if (asked.isFinished()) {
            return Optional.empty();
        }
        if (ledger.mustWait(id)) {
            return Optional.of(SHORT_WAIT);
        }
        Cluster cluster = null;
        try {
            Optional<Cluster> leased = clusters.find(asked.learner());
            if (leased.isEmpty()) {
                return waitForSandbox(asked);
            }
            cluster = leased.get();
            prepare(asked, cluster);
            return Optional.empty();
        } catch (RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                // The server stops. That costs no try: the queue hands it to the next worker.
                throw fault;
            }
            if (cluster != null) {
                clusters.suspect(cluster);
            }
            LOG.warnf(fault, "Preparing lab %s was broken off (try %d)", asked.lab(), asked.tries() + 1);
            return tryAgain(asked);
        }
    }

    private void prepare(Preparation asked, Cluster cluster) {
        Lab lab = labs.find(asked.learner(), asked.lab()).orElse(null);
        if (lab == null) {
            ledger.giveUp(asked.id(), "attempt_error_lab_gone");
            return;
        }
        try {
            if (asked.anew()) {
                prepare.takeAway(cluster, lab);
            }
            prepare.once(cluster, lab);
            ledger.done(asked.id());
        } catch (SetupObjects.InTheWay inTheWay) {
            ledger.giveUp(asked.id(), "attempt_setup_in_the_way");
        }
    }

    private Optional<Duration> waitForSandbox(Preparation asked) {
        if (asked.askedAt().plus(config.patience()).isBefore(clock.instant())) {
            ledger.giveUp(asked.id(), "attempt_setup_no_sandbox");
            return Optional.empty();
        }
        openSandbox.forLearner(asked.learner());
        return Optional.of(SHORT_WAIT);
    }

    private Optional<Duration> tryAgain(Preparation asked) {
        if (asked.tries() + 1 >= config.tries()) {
            ledger.giveUp(asked.id(), "attempt_setup_platform");
            return Optional.empty();
        }
        ledger.brokenOff(asked.id());
        return Optional.of(config.retryPause());
    }
}
