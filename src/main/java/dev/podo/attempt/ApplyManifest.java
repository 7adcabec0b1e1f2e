package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a submission into the learner's namespace, with the learner's rights. A submission is the whole of what its
 * lab has there: what an earlier one put there and this one leaves out is taken away, or goes back to how the lab began
 * with it, and what Kubernetes can't change in place is replaced. Nothing is touched before a dry run of everything
 * succeeded.
 */
@ApplicationScoped
class ApplyManifest {

    private final AppliedObjects applied;

    ApplyManifest(AppliedObjects applied) {
        this.applied = applied;
    }

    /** Doing so again with the same objects changes nothing. */
    ApplyResult to(Cluster cluster, Lab lab, List<ManifestObject> objects) {
        var learner = LearnerObjects.asLearner(cluster);
        try {
            List<Refusal> refusals = new ArrayList<>();
            Set<ObjectRef> toReplace = new HashSet<>();
            for (ManifestObject object : objects) {
                dryRun(learner, object, toReplace).ifPresent(refusals::add);
            }
            if (!refusals.isEmpty()) {
                return new ApplyResult.Refused(refusals);
            }
            return apply(cluster, lab, learner, objects, toReplace);
        } catch (KubernetesClientException e) {
            throw new PlatformFault("The cluster did not answer while the submission was applied", e);
        }
    }

    private ApplyResult apply(
            Cluster cluster, Lab lab, LearnerObjects learner, List<ManifestObject> objects, Set<ObjectRef> toReplace) {
        List<ObjectRef> refs = objects.stream().map(ObjectRef::of).toList();
        List<ObjectRef> leftOut = applied.of(cluster.sandbox(), lab.id()).stream()
                .filter(ref -> !refs.contains(ref))
                .toList();
        applied.remember(cluster.sandbox(), lab.id(), refs);
        List<AppliedVersion> versions = new ArrayList<>(takeBack(cluster, lab, learner, leftOut));
        toReplace.forEach(learner::delete);
        applied.forget(cluster.sandbox(), lab.id(), leftOut);

        for (ManifestObject object : objects) {
            try {
                versions.add(AppliedVersion.of(ObjectRef.of(object), learner.apply(object)));
            } catch (KubernetesClientException e) {
                return new ApplyResult.Refused(List.of(Refusals.of(object, e)
                        .orElseThrow(() -> new PlatformFault("The cluster did not take the submission", e))));
            }
        }
        return new ApplyResult.Applied(versions);
    }

    /** Takes away what is left out. What the lab began with is there again afterwards, as new but for its data. */
    private static List<AppliedVersion> takeBack(
            Cluster cluster, Lab lab, LearnerObjects learner, List<ObjectRef> leftOut) {
        var setup = new SetupObjects(cluster);
        List<ManifestObject> begun = lab.setup().ofLearner().stream()
                .filter(object -> leftOut.contains(ObjectRef.of(object)))
                .toList();
        List<ObjectRef> kept =
                begun.stream().map(ObjectRef::of).filter(ObjectRef::holdsData).toList();
        leftOut.stream().filter(ref -> !kept.contains(ref)).forEach(learner::delete);
        return begun.stream().map(setup::place).toList();
    }

    private static Optional<Refusal> dryRun(LearnerObjects learner, ManifestObject object, Set<ObjectRef> toReplace) {
        try {
            learner.dryRun(object);
            return Optional.empty();
        } catch (KubernetesClientException e) {
            if (!Refusals.saysImmutable(e) || ObjectRef.of(object).holdsData()) {
                return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
            }
        }
        toReplace.add(ObjectRef.of(object));
        try {
            learner.dryRunCreate(object);
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
        }
    }
}
