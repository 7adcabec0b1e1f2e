package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestObject;
import dev.podo.probe.Kept;
import dev.podo.sandbox.Cluster;
import java.time.Duration;
import java.util.List;

/** The objects of a submission that the cluster has taken once, to be taken away and applied again. */
final class KeptSubmission implements Kept {

    /** A quota may count what has just been deleted for a moment longer. */
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Cluster cluster;
    private final Lab lab;
    private final List<ManifestObject> objects;
    private final ApplyManifest apply;

    KeptSubmission(Cluster cluster, Lab lab, List<ManifestObject> objects, ApplyManifest apply) {
        this.cluster = cluster;
        this.lab = lab;
        this.objects = objects;
        this.apply = apply;
    }

    @Override
    public List<String> present() {
        return presentRefs().stream().map(ref -> ref.kind() + "/" + ref.name()).toList();
    }

    @Override
    public void takeAway() {
        var learner = LearnerObjects.asLearner(cluster);
        presentRefs().forEach(learner::delete);
    }

    @Override
    public void bringBack() {
        var watch = new Stopwatch();
        while (apply.to(cluster, lab, objects) instanceof ApplyResult.Refused refused) {
            if (watch.elapsed().compareTo(REFUSED) > 0) {
                throw new PlatformFault("What was taken away could not be brought back: " + refused.refusals());
            }
            pause();
        }
    }

    /** Whether something of it is not there. */
    boolean isIncomplete() {
        return presentRefs().size() < withoutClaims().size();
    }

    private List<ObjectRef> presentRefs() {
        return withoutClaims().stream()
                .filter(ref -> cluster.learner()
                                .genericKubernetesResources(ref.apiVersion(), ref.kind())
                                .inNamespace(cluster.namespace())
                                .withName(ref.name())
                                .get()
                        != null)
                .toList();
    }

    private List<ObjectRef> withoutClaims() {
        return objects.stream()
                .map(ObjectRef::of)
                .filter(ref -> !ref.holdsData())
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("The server stops while a submission is brought back", e);
        }
    }
}
