package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.manifest.ManifestResult;
import dev.podo.probe.Kept;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.LeasedClusters;
import dev.podo.sandbox.OpenSandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes one attempt from the queue to its grade. It may be broken off anywhere and begun again: each step finds out
 * for itself what is done already, and the last one happens once.
 */
@ApplicationScoped
class GradeAttempt {

    private static final Logger LOG = Logger.getLogger(GradeAttempt.class);
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);

    private final AttemptLedger ledger;
    private final LabCatalog labs;
    private final ReadSubmission read;
    private final LeasedClusters clusters;
    private final OpenSandbox openSandbox;
    private final PrepareLab prepare;
    private final ApplyManifest apply;
    private final KeptSubmissions keptSubmissions;
    private final ObserveCluster observe;
    private final StopAtFirstFailure stopAtFirstFailure;
    private final AttemptConfig config;
    private final Clock clock = Clock.systemUTC();

    GradeAttempt(
            AttemptLedger ledger,
            LabCatalog labs,
            ReadSubmission read,
            LeasedClusters clusters,
            OpenSandbox openSandbox,
            PrepareLab prepare,
            ApplyManifest apply,
            KeptSubmissions keptSubmissions,
            ObserveCluster observe,
            StopAtFirstFailure stopAtFirstFailure,
            AttemptConfig config) {
        this.ledger = ledger;
        this.labs = labs;
        this.read = read;
        this.clusters = clusters;
        this.openSandbox = openSandbox;
        this.prepare = prepare;
        this.apply = apply;
        this.keptSubmissions = keptSubmissions;
        this.observe = observe;
        this.stopAtFirstFailure = stopAtFirstFailure;
        this.config = config;
    }

    /** Returns after how long it wants to be run again; empty when the attempt is finished. */
    Optional<Duration> run(String id) {
        AttemptLedger.Claim claim = ledger.claim(id);
        if (claim.finished()) {
            return Optional.empty();
        }
        if (claim.mustWait()) {
            return Optional.of(SHORT_WAIT);
        }
        Cluster cluster = null;
        try {
            Optional<Cluster> leased = clusters.find(claim.learner());
            if (leased.isEmpty()) {
                return waitForSandbox(claim);
            }
            cluster = leased.get();
            grade(claim, cluster);
            return Optional.empty();
        } catch (RuntimeException fault) {
            if (Thread.currentThread().isInterrupted()) {
                // The server stops. That costs no try: the queue hands the attempt to the next worker.
                throw fault;
            }
            // Whatever it is, it is not the learner's doing; and what always fails must come to an end.
            if (cluster != null) {
                clusters.suspect(cluster);
            }
            LOG.warnf(fault, "Attempt %s was broken off by a fault of the platform (try %d)", id, claim.tries() + 1);
            return tryAgain(claim);
        }
    }

    private void grade(AttemptLedger.Claim claim, Cluster cluster) {
        Lab lab = labs.find(claim.lab(), claim.seed()).orElse(null);
        if (lab == null) {
            ledger.giveUp(claim.id(), "attempt_error_lab_gone");
            return;
        }
        ledger.observing(claim.id());
        Map<ObjectRef, AppliedVersion> applied = new LinkedHashMap<>();
        Optional<KeptSubmission> kept;
        ManifestResult submission = read.read(claim.manifest(), lab, cluster.namespace());
        if (submission instanceof ManifestResult.Rejected) {
            ledger.giveUp(claim.id(), "attempt_error_lab_changed");
            return;
        }
        try {
            prepare.once(cluster, lab).forEach(version -> applied.put(version.ref(), version));
        } catch (SetupObjects.InTheWay inTheWay) {
            ledger.giveUp(claim.id(), "attempt_error_in_the_way");
            return;
        }
        if (submission instanceof ManifestResult.Accepted accepted) {
            ApplyResult result = apply.to(cluster, lab, accepted.objects());
            if (result instanceof ApplyResult.Refused refused) {
                ledger.refuse(claim.id(), refused.refusals());
                return;
            }
            ((ApplyResult.Applied) result).versions().forEach(version -> applied.put(version.ref(), version));
            ledger.applied(claim.id());
            kept = Optional.of(keptSubmissions.of(cluster, lab, accepted.objects()));
        } else {
            kept = keptSubmissions.before(claim.learner(), cluster, lab);
            // A probe may have been broken off when it had taken away what the learner had.
            kept.filter(before -> claim.begun() && before.isIncomplete()).ifPresent(KeptSubmission::bringBack);
        }
        boolean stops = stopAtFirstFailure.isAskedFor(claim.learner());
        ledger.grade(
                claim.id(),
                observe.until(cluster, lab, List.copyOf(applied.values()), kept.map(Kept.class::cast), stops));
    }

    private Optional<Duration> waitForSandbox(AttemptLedger.Claim claim) {
        if (claim.createdAt().plus(config.patience()).isBefore(clock.instant())) {
            ledger.giveUp(claim.id(), "attempt_error_no_sandbox");
            return Optional.empty();
        }
        if (claim.begun() && claim.manifest().isBlank()) {
            // What was to be graded as it stood is gone; grading a fresh cluster instead would be untrue.
            ledger.giveUp(claim.id(), "attempt_error_sandbox_lost");
            return Optional.empty();
        }
        openSandbox.forLearner(claim.learner());
        return Optional.of(SHORT_WAIT);
    }

    private Optional<Duration> tryAgain(AttemptLedger.Claim claim) {
        if (claim.tries() + 1 >= config.tries()) {
            ledger.giveUp(claim.id(), "attempt_error_platform");
            return Optional.empty();
        }
        ledger.requeue(claim.id());
        return Optional.of(config.retryPause());
    }
}
