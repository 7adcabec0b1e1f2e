package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how few ready addresses there are behind a Service at the worst. */
final class FewestBackends implements AutoCloseable {

    private final AtomicLong fewest;
    private final Watch watch;

    private FewestBackends(AtomicLong fewest, Watch watch) {
        this.fewest = fewest;
        this.watch = watch;
    }

    static FewestBackends watch(Cluster cluster, String service) {
        var fewest = new AtomicLong(Backends.of(cluster, service).ready().size());
        return new FewestBackends(fewest, Backends.resource(cluster, service).watch(new BackendCount(fewest)));
    }

    long soFar() {
        return fewest.get();
    }

    @Override
    public void close() {
        watch.close();
    }

    private record BackendCount(AtomicLong fewest) implements Watcher<Endpoints> {

        @Override
        public void eventReceived(Action action, Endpoints endpoints) {
            long ready = action == Action.DELETED
                    ? 0
                    : Backends.of(endpoints).ready().size();
            fewest.accumulateAndGet(ready, Math::min);
        }

        @Override
        public void onClose(WatcherException cause) {
            // Then the numbers so far stand; the next call to the cluster tells whether it still answers.
        }
    }
}
