package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SharedCluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What learners may have built, from {@code /probe/*.yaml}, in a real cluster, and probes that act on it. */
final class ProbedCluster {

    private static final long READY_SECONDS = 60;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Cluster cluster = SharedCluster.open();
    private final List<HasMetadata> objects = new ArrayList<>();
    private final RunProbe run = new RunProbe();
    private final Map<String, List<Long>> millis = new TreeMap<>();

    Cluster cluster() {
        return cluster;
    }

    /** Applies a file and waits until the pods of its workloads are ready. */
    void apply(String file) {
        InputStream yaml = ProbedCluster.class.getResourceAsStream("/probe/" + file + ".yaml");
        List<HasMetadata> read = new KubernetesSerialization().unmarshal(yaml);
        objects.addAll(read);
        read.forEach(object -> cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .fieldManager("learner")
                .serverSideApply());
    }

    /** Waits until so many pods are there and all of them ready. */
    void awaitPods(int count) {
        try {
            cluster.admin()
                    .pods()
                    .inNamespace(cluster.namespace())
                    .informOnCondition(
                            pods -> pods.size() == count && pods.stream().allMatch(PodFacts::isReady))
                    .get(READY_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Not ready: " + states(), e);
        }
    }

    void deleteAll() {
        objects.forEach(object -> cluster.admin()
                .resource(object)
                .inNamespace(cluster.namespace())
                .withGracePeriod(0)
                .delete());
    }

    Met act(Probe probe) {
        return act(probe, LIMIT);
    }

    Met act(Probe probe, Duration limit) {
        long start = System.nanoTime();
        Met met = run.once(cluster, probe, limit);
        millis.computeIfAbsent(probe.kind().label(), kind -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return met;
    }

    /** How long the acts took, in milliseconds, by kind of probe. */
    Map<String, List<Long>> millis() {
        return millis;
    }

    static PodSelection pods(String text) {
        return PodSelection.parse(text).orElseThrow();
    }

    private List<String> states() {
        return cluster.admin().pods().inNamespace(cluster.namespace()).list().getItems().stream()
                .map((Pod pod) -> PodFacts.state(pod))
                .toList();
    }
}
