package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Restarts a Deployment while requests go through its Service, and counts who is left behind it at the worst. */
final class RollingUpdateProbe {

    private static final int AT_ONCE = 5;
    private static final String PAUSE = "0.2";

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.RollingUpdate probe;
    private final TimeLimit limit;

    RollingUpdateProbe(Tools tools, Probe.RollingUpdate probe, TimeLimit limit) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        RollableScalableResource<Deployment> deployment = cluster.admin()
                .apps()
                .deployments()
                .inNamespace(cluster.namespace())
                .withName(probe.deployment());
        if (deployment.get() == null) {
            throw Trouble.lasting("no-deployment", "", probe.deployment());
        }
        Service service = ServicePorts.service(cluster, probe.service());
        ServicePort port = ServicePorts.port(service, probe.port());
        var requests = new RequestSeries(tools.prober(), ServicePorts.url(service, port, probe.path()));
        try (var fewest = FewestBackends.watch(cluster, probe.service())) {
            return restart(deployment, requests, fewest);
        }
    }

    private Met restart(
            RollableScalableResource<Deployment> deployment, RequestSeries requests, FewestBackends fewest) {
        TimeLimit start = TimeLimit.of(limit.left());
        long generation = deployment.rolling().restart().getMetadata().getGeneration();
        CompletableFuture<List<Deployment>> rolledOut =
                deployment.informOnCondition(now -> now.stream().anyMatch(each -> isRolledOut(each, generation)));
        CompletableFuture<Long> seconds =
                rolledOut.thenApply(done -> start.spent().toSeconds());
        List<Answer> answers = new ArrayList<>();
        while (!rolledOut.isDone() && !limit.isOver()) {
            answers.addAll(requests.send(AT_ONCE, PAUSE, limit));
        }
        boolean completed = rolledOut.isDone() && !rolledOut.isCompletedExceptionally();
        rolledOut.cancel(true);
        return Met.of(Map.of(
                "completed",
                completed,
                "requests",
                (long) answers.size(),
                "failed",
                answers.stream()
                        .filter(answer -> !RequestSeries.isAnswered(answer))
                        .count(),
                "fewestBackends",
                fewest.soFar(),
                "seconds",
                completed ? seconds.join() : start.spent().toSeconds()));
    }

    static boolean isRolledOut(Deployment deployment, long generation) {
        var status = deployment.getStatus();
        int wanted = deployment.getSpec().getReplicas();
        return wanted > 0
                && status.getObservedGeneration() != null
                && status.getObservedGeneration() >= generation
                && number(status.getReplicas()) == wanted
                && number(status.getUpdatedReplicas()) == wanted
                && number(status.getReadyReplicas()) == wanted
                && number(status.getAvailableReplicas()) == wanted;
    }

    private static int number(Integer value) {
        return value == null ? 0 : value;
    }
}
