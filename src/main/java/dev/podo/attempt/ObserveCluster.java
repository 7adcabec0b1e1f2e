package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.attempt.ClusterObservation.Kind;
import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.sandbox.Cluster;
import dev.podo.verify.Evidence;
import dev.podo.verify.Verdict;
import dev.podo.verify.Verifier;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Watches a learner's namespace until every check of a lab is decided, or the time of the last one is over. */
@ApplicationScoped
class ObserveCluster {

    /** Checks look at the clock too, so they are asked again although nothing changed. */
    private static final Duration TICK = Duration.ofMillis(250);

    /** What is watched besides the targets of checks, because it says why a target is not there yet. */
    private static final List<Kind> EXPLAINING = List.of(
            new Kind("v1", "Pod"),
            new Kind("v1", "Event"),
            new Kind("v1", "Endpoints"),
            new Kind("v1", "ConfigMap"),
            new Kind("v1", "Secret"),
            new Kind("apps/v1", "ReplicaSet"));

    private final AttemptConfig config;

    ObserveCluster(AttemptConfig config) {
        this.config = config;
    }

    record Observed(Verdict verdict, Evidence evidence) {}

    /** @throws PlatformFault if the cluster stops answering, so that nothing true can be said */
    Observed until(Cluster cluster, Lab lab, List<AppliedVersion> applied) {
        long start = System.nanoTime();
        Duration longest = lab.checks().stream()
                .map(Check::within)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        try (var observation = ClusterObservation.open(cluster, kinds(lab))) {
            while (!observation.shows(applied) && since(start).compareTo(config.settle()) < 0) {
                observation.awaitChange(TICK);
            }
            while (true) {
                Evidence evidence = new Evidence(observation.objects(), since(start));
                boolean timeIsOver = evidence.elapsed().compareTo(longest) > 0;
                Verdict verdict = timeIsOver
                        ? Verifier.decideFinally(lab.checks(), evidence)
                        : Verifier.decide(lab.checks(), evidence);
                // A cluster that died looks like one in which nothing happens.
                requireWatches(observation);
                if (verdict.settled()) {
                    requireAnswer(cluster);
                    return new Observed(verdict, evidence);
                }
                observation.awaitChange(TICK);
            }
        }
    }

    private static Set<Kind> kinds(Lab lab) {
        Set<Kind> kinds = new LinkedHashSet<>(EXPLAINING);
        lab.checks()
                .forEach(check -> kinds.add(
                        new Kind(check.target().apiVersion(), check.target().kind())));
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

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
