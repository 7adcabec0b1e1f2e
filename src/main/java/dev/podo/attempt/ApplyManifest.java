package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a submission into the learner's namespace, with the learner's rights. A submission is the whole of what its
 * lab has there: what an earlier one put there and this one leaves out is taken away, or goes back to how the lab began
 * with it, and what Kubernetes can't change in place, or would leave as it was, is made anew. Nothing is touched before
 * a dry run of everything succeeded.
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
            List<PlannedChange> changes = new ArrayList<>();
            for (ManifestObject object : objects) {
                plan(learner, object, changes).ifPresent(refusals::add);
            }
            if (!refusals.isEmpty()) {
                return new ApplyResult.Refused(refusals);
            }
            return apply(cluster, lab, learner, changes);
        } catch (KubernetesClientException e) {
            throw new PlatformFault("The cluster did not answer while the submission was applied", e);
        }
    }

    private ApplyResult apply(Cluster cluster, Lab lab, LearnerObjects learner, List<PlannedChange> changes) {
        List<ObjectRef> refs = changes.stream().map(PlannedChange::ref).toList();
        List<ObjectRef> leftOut = applied.of(cluster.sandbox(), lab.id()).stream()
                .filter(ref -> !refs.contains(ref))
                .toList();
        var changed = ChangedSources.of(changes, leftOut);
        var stale = StaleObjects.of(changes, changed);
        Set<String> stalePods = learner.podsThatRead(changed, stale.mayHoldStalePods());
        applied.remember(cluster.sandbox(), lab.id(), refs);
        List<AppliedVersion> versions = new ArrayList<>(takeBack(cluster, lab, learner, leftOut));
        stale.toReplace().forEach(learner::delete);
        applied.forget(cluster.sandbox(), lab.id(), leftOut);

        for (PlannedChange change : changes) {
            try {
                versions.add(AppliedVersion.of(change.ref(), learner.apply(change.object())));
            } catch (KubernetesClientException e) {
                return new ApplyResult.Refused(List.of(Refusals.of(change.object(), e)
                        .orElseThrow(() -> new PlatformFault("The cluster did not take the submission", e))));
            }
        }
        learner.endPods(stalePods);
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

    /** What can't become what was submitted, but could be made so anew, is replaced. */
    private static Optional<Refusal> plan(LearnerObjects learner, ManifestObject object, List<PlannedChange> changes) {
        ObjectRef ref = ObjectRef.of(object);
        Optional<GenericKubernetesResource> before = learner.find(ref);
        try {
            changes.add(new PlannedChange(object, before, Optional.of(learner.dryRun(object))));
            return Optional.empty();
        } catch (KubernetesClientException e) {
            if (!Refusals.saysInvalid(e) || before.isEmpty() || ref.holdsData()) {
                return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
            }
        }
        try {
            learner.dryRunCreate(object);
            changes.add(new PlannedChange(object, before, Optional.empty()));
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
        }
    }
}
