package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SharedCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What learners may have built, from {@code /probe/*.yaml}, in a real cluster, and probes that act on it. */
final class ProbedCluster {

    private static final long READY_SECONDS = 60;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Cluster cluster = SharedCluster.open();
    private final List<HasMetadata> objects = new ArrayList<>();
    private final BeginProbing begin = new BeginProbing();
    private final Map<String, List<Long>> millis = new TreeMap<>();

    Cluster cluster() {
        return cluster;
    }

    /** Applies a file. */
    void apply(String file) {
        InputStream yaml = ProbedCluster.class.getResourceAsStream("/probe/" + file + ".yaml");
        Object parsed = new KubernetesSerialization().unmarshal(yaml);
        List<HasMetadata> read = (parsed instanceof List<?> list ? list : List.of(parsed))
                .stream().map(HasMetadata.class::cast).toList();
        objects.addAll(read);
        read.forEach(object -> cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .fieldManager("learner")
                .serverSideApply());
    }

    /** Waits until the pods of all that was applied are ready. */
    void awaitReady() {
        objects.stream()
                .filter(object -> object instanceof Pod || object instanceof Deployment)
                .forEach(this::awaitReady);
    }

    private void awaitReady(HasMetadata object) {
        cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .waitUntilCondition(ProbedCluster::isReady, READY_SECONDS, TimeUnit.SECONDS);
    }

    private static boolean isReady(HasMetadata object) {
        return object instanceof Pod pod
                ? PodFacts.isReady(pod)
                : object != null
                        && RollingUpdateProbe.isRolledOut(
                                (Deployment) object, object.getMetadata().getGeneration());
    }

    /** Deletes all that was applied, and waits until it is gone: what comes next may have the same names. */
    void deleteAll() {
        objects.forEach(object -> cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .withGracePeriod(0)
                .delete());
        cluster.admin()
                .pods()
                .inNamespace(cluster.namespace())
                .withGracePeriod(0)
                .delete();
        objects.forEach(object -> cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .waitUntilCondition(Objects::isNull, READY_SECONDS, TimeUnit.SECONDS));
        objects.clear();
    }

    Met act(Probe probe) {
        return act(probe, LIMIT);
    }

    /** What lets several probes act as those of one attempt. */
    Probing probing(List<Probe> probes) {
        return begin.on(cluster, probes, Optional.empty());
    }

    Met act(Probe probe, Duration limit) {
        long start = System.nanoTime();
        Met met;
        try (Probing probing = probing(List.of(probe))) {
            met = probing.once(probe, limit);
        }
        millis.computeIfAbsent(probe.kind().label(), kind -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return met;
    }

    /** Acts until it comes to what is wanted, as grading tries again what may still pass; the last it met. */
    Met actUntil(Probe probe, Predicate<Met> wanted) {
        TimeLimit limit = TimeLimit.of(LIMIT);
        Met met = act(probe);
        while (!wanted.test(met) && !met.over() && !limit.isOver()) {
            met = act(probe);
        }
        return met;
    }

    /** How long the acts took, in milliseconds, by kind of probe. */
    Map<String, List<Long>> millis() {
        return millis;
    }

    static PodSelection pods(String text) {
        return PodSelection.parse(text).orElseThrow();
    }
}
