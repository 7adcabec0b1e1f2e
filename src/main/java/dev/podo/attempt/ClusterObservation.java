package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The learner's namespace as watches show it, from the moment of opening on. Close it to end the watches. */
final class ClusterObservation implements AutoCloseable {

    static final Kind EVENT = new Kind("v1", "Event");

    private static final int SYNC_SECONDS = 10;
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private final List<Watch> watches = new ArrayList<>();
    private final Semaphore changes = new Semaphore(0);

    /** What was shown last, by the object of the store, which is another one after each change. */
    private final Map<GenericKubernetesResource, Map<String, Object>> maps = new IdentityHashMap<>();

    /** A kind to watch. */
    record Kind(String apiVersion, String kind) {}

    private record Watch(Kind kind, SharedIndexInformer<GenericKubernetesResource> informer) {

        Stream<GenericKubernetesResource> objects() {
            return informer.getStore().list().stream();
        }
    }

    /**
     * Opens the watches and returns when each has shown all that is there.
     *
     * @throws PlatformFault if the cluster does not answer in time
     */
    static ClusterObservation open(Cluster cluster, Set<Kind> kinds) {
        var observation = new ClusterObservation();
        try {
            List<CompletableFuture<Void>> synced = new ArrayList<>();
            for (Kind kind : kinds) {
                var informer = cluster.admin()
                        .genericKubernetesResources(kind.apiVersion(), kind.kind())
                        .inNamespace(cluster.namespace())
                        .runnableInformer(0);
                informer.addEventHandler(observation.new Waker());
                observation.watches.add(new Watch(kind, informer));
                synced.add(informer.start().toCompletableFuture());
            }
            CompletableFuture.allOf(synced.toArray(CompletableFuture[]::new)).get(SYNC_SECONDS, TimeUnit.SECONDS);
            return observation;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            observation.close();
            throw new PlatformFault("The server stops while an attempt is observed", e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            observation.close();
            throw new PlatformFault("The cluster could not be watched", e);
        }
    }

    /** Waits until something changed, at most so long. */
    void awaitChange(Duration atMost) {
        try {
            if (changes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                changes.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFault("The server stops while an attempt is observed", e);
        }
    }

    /** Whether the watches have come as far as what was applied. */
    boolean shows(List<AppliedVersion> versions) {
        return versions.stream().filter(this::isWatched).allMatch(this::shows);
    }

    /** Whether every watch still runs. */
    boolean isLive() {
        return watches.stream().allMatch(watch -> watch.informer().isRunning());
    }

    /**
     * All objects, in a lasting order, of Events those about objects that are there. One that did not change since the last
     * time is the same map.
     */
    List<Map<String, Object>> objects() {
        Map<GenericKubernetesResource, Map<String, Object>> seen = new IdentityHashMap<>(maps);
        maps.clear();
        List<Map<String, Object>> objects = new ArrayList<>();
        var events = EventsInForce.about(watches.stream().flatMap(Watch::objects));
        for (Watch watch : watches) {
            watch.objects()
                    .filter(object -> !watch.kind().equals(EVENT) || events.include(object))
                    .sorted(Comparator.comparing(object -> object.getMetadata().getName()))
                    .forEach(object -> {
                        maps.put(object, seen.containsKey(object) ? seen.get(object) : asMap(watch.kind(), object));
                        objects.add(maps.get(object));
                    });
        }
        return objects;
    }

    @Override
    public void close() {
        watches.forEach(watch -> watch.informer().close());
    }

    private boolean isWatched(AppliedVersion version) {
        return watches.stream().anyMatch(watch -> watch.kind().equals(kind(version)));
    }

    private boolean shows(AppliedVersion version) {
        return watches.stream()
                .filter(watch -> watch.kind().equals(kind(version)))
                .flatMap(Watch::objects)
                .filter(object ->
                        object.getMetadata().getName().equals(version.ref().name()))
                .anyMatch(object -> object.getMetadata().getUid().equals(version.uid())
                        && Long.parseLong(object.getMetadata().getResourceVersion()) >= version.resourceVersion());
    }

    private static Kind kind(AppliedVersion version) {
        return new Kind(version.ref().apiVersion(), version.ref().kind());
    }

    /** Kubernetes leaves the kind out of the items of a list. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Kind kind, GenericKubernetesResource object) {
        Map<String, Object> map = SERIALIZATION.convertValue(object, LinkedHashMap.class);
        map.put("apiVersion", kind.apiVersion());
        map.put("kind", kind.kind());
        return map;
    }

    private final class Waker implements ResourceEventHandler<GenericKubernetesResource> {

        @Override
        public void onAdd(GenericKubernetesResource object) {
            changes.release();
        }

        @Override
        public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource after) {
            changes.release();
        }

        @Override
        public void onDelete(GenericKubernetesResource object, boolean finalStateUnknown) {
            changes.release();
        }
    }
}
