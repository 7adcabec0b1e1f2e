package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** Begins the probes of an attempt. */
@ApplicationScoped
public class BeginProbing {

    private final FollowedChanges followed = new FollowedChanges();

    /**
     * @param probes all that may act
     * @param kept what the learner last submitted to the lab, if they did
     */
    public Probing on(Cluster cluster, Collection<Probe> probes, Optional<Kept> kept) {
        return new Probing(cluster, probes, kept, followed);
    }

    /** Deletes what an act that was broken off has left in the learner's namespace. */
    public void clear(Cluster cluster) {
        BrokenCopy.clear(cluster);
    }
}
