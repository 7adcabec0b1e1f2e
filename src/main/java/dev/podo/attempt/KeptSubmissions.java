package dev.podo.attempt;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.lab.Probe;
import dev.podo.manifest.ManifestObject;
import dev.podo.manifest.ManifestResult;
import dev.podo.sandbox.Cluster;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds what a learner last submitted to a lab and the sandbox they have now has taken. */
@ApplicationScoped
class KeptSubmissions {

    private final ReadSubmission read;
    private final ApplyManifest apply;
    private final AppliedObjects applied;

    KeptSubmissions(ReadSubmission read, ApplyManifest apply, AppliedObjects applied) {
        this.read = read;
        this.apply = apply;
        this.applied = applied;
    }

    /** What was submitted and applied just now. */
    KeptSubmission of(Cluster cluster, Lab lab, List<ManifestObject> objects) {
        return new KeptSubmission(cluster, lab, objects, apply);
    }

    /**
     * What was applied last, before an attempt that has no manifest; empty if no check asks for it, or if there is none
     * that may still be applied.
     */
    Optional<KeptSubmission> before(String learner, Cluster cluster, Lab lab) {
        if (lab.checks().stream().noneMatch(KeptSubmissions::asks)
                || applied.of(cluster.sandbox(), lab.id()).isEmpty()) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> AttemptEntity.lastApplied(learner, lab.id()))
                .map(attempt -> read.read(attempt.manifest, lab, cluster.namespace()))
                .filter(ManifestResult.Accepted.class::isInstance)
                .map(result -> of(cluster, lab, ((ManifestResult.Accepted) result).objects()));
    }

    private static boolean asks(Check check) {
        return check.asserts() instanceof Assertion.OfProbe probe && probe.probe() instanceof Probe.Recovery;
    }
}
