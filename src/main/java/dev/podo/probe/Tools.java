package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import java.util.Collection;

/** What the probes of one attempt act with. Closing it ends what still runs for them outside of the learner's namespace. */
record Tools(Cluster cluster, ProberPod prober, DataPlane plane, Twins twins) implements AutoCloseable {

    /** @param probes all that may act */
    static Tools of(Cluster cluster, Collection<Probe> probes, FollowedChanges followed) {
        var prober = new ProberPod(cluster);
        return new Tools(cluster, prober, new DataPlane(cluster, prober, followed), new Twins(cluster, probes));
    }

    @Override
    public void close() {
        prober.close();
        twins.close();
    }
}
