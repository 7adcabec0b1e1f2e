package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.lab.Lab;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts into a cluster what a lab begins with, and takes away what a lab has there. Whatever is broken off can be done
 * again from its start.
 */
@ApplicationScoped
public class PrepareLab {

    private final PreparedLabs prepared;
    private final AppliedObjects applied;

    PrepareLab(PreparedLabs prepared, AppliedObjects applied) {
        this.prepared = prepared;
        this.applied = applied;
    }

    /**
     * Prepares the lab unless that was done in this sandbox already.
     *
     * @return what was put into the learner's namespace just now
     * @throws PlatformFault if the cluster does not take it
     * @throws SetupObjects.InTheWay if something that holds data has to be taken away first
     */
    List<AppliedVersion> once(Cluster cluster, Lab lab) {
        if (lab.setup().isEmpty() || prepared.has(cluster.sandbox(), lab.id())) {
            return List.of();
        }
        try {
            var objects = new SetupObjects(cluster);
            lab.setup().beyond().forEach(objects::placeBeyond);
            List<AppliedVersion> versions =
                    lab.setup().ofLearner().stream().map(objects::place).toList();
            prepared.add(cluster.sandbox(), lab.id());
            return versions;
        } catch (KubernetesClientException e) {
            throw new PlatformFault("The cluster did not take what the lab begins with", e);
        }
    }

    /**
     * Takes away all that the lab has in the cluster, data too: what was submitted to it and what it began with. From
     * then on it counts as not prepared.
     *
     * @throws PlatformFault if it does not go
     */
    public void takeAway(Cluster cluster, Lab lab) {
        prepared.remove(cluster.sandbox(), lab.id());
        Set<ObjectRef> refs = new LinkedHashSet<>(applied.of(cluster.sandbox(), lab.id()));
        lab.setup().ofLearner().stream().map(ObjectRef::of).forEach(refs::add);
        try {
            var own = LearnerObjects.asAdministrator(cluster);
            List<ObjectRef> claims = new MadeClaims(cluster).of(refs);
            // Once their StatefulSet is gone, nothing else tells whose they are.
            applied.remember(cluster.sandbox(), lab.id(), claims);
            refs.addAll(claims);
            // Claims last: they stay for as long as anything uses them.
            refs.stream().sorted(Comparator.comparing(ObjectRef::holdsData)).forEach(own::delete);
            var objects = new SetupObjects(cluster);
            lab.setup().beyond().forEach(objects::removeBeyond);
        } catch (KubernetesClientException e) {
            throw new PlatformFault("What the lab has in the cluster did not go", e);
        }
        applied.forget(cluster.sandbox(), lab.id(), refs);
    }
}
