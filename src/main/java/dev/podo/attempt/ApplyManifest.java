package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a submission into the learner's namespace, with the learner's rights. A submission is the whole of what its
 * lab has there: what an earlier one put there and this one leaves out is taken away, and what Kubernetes can't change
 * in place is replaced. Nothing is touched before a dry run of everything succeeded.
 */
@ApplicationScoped
class ApplyManifest {

    private final AppliedObjects applied;

    ApplyManifest(AppliedObjects applied) {
        this.applied = applied;
    }

    /** Doing so again with the same objects changes nothing. */
    ApplyResult to(Cluster cluster, String lab, List<ManifestObject> objects) {
        var learner = new LearnerObjects(cluster);
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
            Cluster cluster,
            String lab,
            LearnerObjects learner,
            List<ManifestObject> objects,
            Set<ObjectRef> toReplace) {
        List<ObjectRef> refs = objects.stream().map(ApplyManifest::ref).toList();
        List<ObjectRef> leftOut = applied.of(cluster.sandbox(), lab).stream()
                .filter(ref -> !refs.contains(ref))
                .toList();
        applied.remember(cluster.sandbox(), lab, refs);
        leftOut.forEach(learner::delete);
        toReplace.forEach(learner::delete);
        applied.forget(cluster.sandbox(), lab, leftOut);

        List<AppliedVersion> versions = new ArrayList<>();
        for (ManifestObject object : objects) {
            try {
                GenericKubernetesResource result = learner.apply(object);
                versions.add(new AppliedVersion(
                        ref(object),
                        result.getMetadata().getUid(),
                        Long.parseLong(result.getMetadata().getResourceVersion())));
            } catch (KubernetesClientException e) {
                return new ApplyResult.Refused(List.of(Refusals.of(object, e)
                        .orElseThrow(() -> new PlatformFault("The cluster did not take the submission", e))));
            }
        }
        return new ApplyResult.Applied(versions);
    }

    private static Optional<Refusal> dryRun(LearnerObjects learner, ManifestObject object, Set<ObjectRef> toReplace) {
        try {
            learner.dryRun(object);
            return Optional.empty();
        } catch (KubernetesClientException e) {
            if (!Refusals.saysImmutable(e) || !LearnerObjects.isReplaceable(object.kind())) {
                return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
            }
        }
        toReplace.add(ref(object));
        try {
            learner.dryRunCreate(object);
            return Optional.empty();
        } catch (KubernetesClientException e) {
            return Optional.of(Refusals.of(object, e).orElseThrow(() -> e));
        }
    }

    static ObjectRef ref(ManifestObject object) {
        return new ObjectRef(object.apiVersion(), object.kind(), object.name());
    }
}
