package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.attempt.ClusterObservation.Kind;
import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.lab.Probe;
import dev.podo.probe.BeginProbing;
import dev.podo.probe.Kept;
import dev.podo.probe.Probing;
import dev.podo.sandbox.Cluster;
import dev.podo.verify.Evidence;
import dev.podo.verify.Verdict;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Watches a learner's namespace until every check of a lab is decided, or the time of the last one is over. Probes that
 * delete or restart what the learner has built act last and one at a time, on what all other checks were decided on.
 */
@ApplicationScoped
class ObserveCluster {

    /** Checks look at the clock too, so they are asked again although nothing changed. */
    private static final Duration TICK = Duration.ofMillis(250);

    /**
     * What is watched besides the targets of checks: it says why a target is not there yet, and the evidence can be
     * decided on again when the lab has other checks. Every supported Kubernetes serves these.
     */
    private static final List<Kind> ALWAYS = List.of(
            new Kind("v1", "Pod"),
            ClusterObservation.EVENT,
            new Kind("v1", "Service"),
            new Kind("v1", "Endpoints"),
            new Kind("v1", "ConfigMap"),
            new Kind("v1", "Secret"),
            new Kind("v1", "PersistentVolumeClaim"),
            new Kind("apps/v1", "Deployment"),
            new Kind("apps/v1", "ReplicaSet"),
            new Kind("apps/v1", "StatefulSet"),
            new Kind("apps/v1", "DaemonSet"),
            new Kind("batch/v1", "Job"),
            new Kind("networking.k8s.io/v1", "Ingress"));

    private final AttemptConfig config;
    private final BeginProbing probes;

    ObserveCluster(AttemptConfig config, BeginProbing probes) {
        this.config = config;
        this.probes = probes;
    }

    record Observed(Verdict verdict, Evidence evidence) {}

    /**
     * @param kept what the learner last submitted to the lab, for probes that take it away and bring it back
     * @param stops whether the first failure ends it, with other checks undecided
     * @throws PlatformFault if the cluster stops answering, so that nothing true can be said
     */
    Observed until(Cluster cluster, Lab lab, List<AppliedVersion> applied, Optional<Kept> kept, boolean stops) {
        if (lab.checks().stream().anyMatch(Check::isDestructive)) {
            probes.clear(cluster);
        }
        try (Probing probing = probes.on(cluster, probes(lab), kept)) {
            return until(cluster, lab, applied, probing, stops);
        }
    }

    private Observed until(Cluster cluster, Lab lab, List<AppliedVersion> applied, Probing probing, boolean stops) {
        var watch = new Stopwatch();
        var acts = new ActOnCluster(probing, watch);
        var progress = new GradingProgress(lab, acts, watch, stops);
        var look = new LookAtCluster(cluster);
        try (var observation = ClusterObservation.open(cluster, kinds(lab))) {
            while (!observation.shows(applied) && watch.elapsed().compareTo(config.settle()) < 0) {
                observation.awaitChange(TICK);
            }
            while (!progress.look(look.of(observation.objects()))) {
                // A cluster that died looks like one in which nothing happens.
                requireWatches(observation);
                if (!progress.actGently()) {
                    observation.awaitChange(TICK);
                }
            }
            requireWatches(observation);
        }
        progress.actDestructively();
        requireAnswer(cluster);
        return progress.observed();
    }

    private static List<Probe> probes(Lab lab) {
        return lab.checks().stream()
                .filter(check -> check.asserts() instanceof Assertion.OfProbe)
                .map(check -> ((Assertion.OfProbe) check.asserts()).probe())
                .toList();
    }

    private static Set<Kind> kinds(Lab lab) {
        Set<Kind> kinds = new LinkedHashSet<>(ALWAYS);
        for (Check check : lab.checks()) {
            if (check.asserts() instanceof Assertion.OfState state) {
                kinds.add(new Kind(state.target().apiVersion(), state.target().kind()));
            }
        }
        return kinds;
    }

    private static void requireWatches(ClusterObservation observation) {
        if (!observation.isLive()) {
            throw new PlatformFault("The watches on the cluster ended while it was observed");
        }
    }

    private static void requireAnswer(Cluster cluster) {
        try {
            if (!"ok".equals(cluster.admin().raw("/readyz"))) {
                throw new PlatformFault("The cluster stopped while it was observed");
            }
        } catch (KubernetesClientException e) {
            throw new PlatformFault("The cluster stopped answering while it was observed", e);
        }
    }
}
