package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.probe.Backends.Backend;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Deletes pods behind a Service, each after the one before was replaced, while requests go through it. The pods are
 * given time to end, since what they do with it is part of what is looked at.
 */
final class KeepsAnsweringProbe {

    private static final int AT_ONCE = 5;
    private static final String PAUSE = "0.1";

    /** Longer than the node may still send connections to a pod that has gone. */
    private static final String SECOND_TRY = "0.5";

    /** A pod may ask for much longer, but then the check would only wait. */
    private static final long MOST_GRACE_SECONDS = 5;

    /** A pod that is called ready too early shows that only after it was called so. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.KeepsAnswering probe;
    private final TimeLimit limit;
    private final List<Answer> answers = new ArrayList<>();

    KeepsAnsweringProbe(Tools tools, Probe.KeepsAnswering probe, TimeLimit limit) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        Service service = ServicePorts.service(cluster, probe.service());
        ServicePort port = ServicePorts.port(service, probe.port());
        List<Pod> victims = victims(Backends.of(cluster, probe.service()));
        var requests = new RequestSeries(tools.prober(), ServicePorts.url(service, port, probe.path()))
                .tryingAgain(SECOND_TRY);
        tools.plane().catchUp();
        try (var fewest = FewestBackends.watch(cluster, probe.service())) {
            return delete(victims, requests, fewest);
        }
    }

    private Met delete(List<Pod> victims, RequestSeries requests, FewestBackends fewest) {
        TimeLimit start = TimeLimit.of(limit.left());
        List<String> deleted = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (Pod victim : victims) {
            deleted.add(PodFacts.name(victim));
            replace(victim, requests).ifPresent(fresh::add);
            if (fresh.size() < deleted.size()) {
                break;
            }
            // Else the node might still know none but the last one and the next one to go.
            tools.plane().catchUp();
        }
        long seconds = start.spent().toSeconds();
        TimeLimit afterwards = TimeLimit.of(AFTERWARDS);
        while (!afterwards.isOver()) {
            answers.addAll(requests.send(AT_ONCE, PAUSE, afterwards));
        }
        return Met.of(Map.of(
                "deletedPods",
                deleted,
                "newPods",
                fresh,
                "requests",
                (long) answers.size(),
                "failed",
                answers.stream()
                        .filter(answer -> !RequestSeries.isAnswered(answer))
                        .count(),
                "fewestBackends",
                fewest.soFar(),
                "seconds",
                seconds));
    }

    /** Deletes a pod and sends requests until another one is ready in its place; its name, if it came in time. */
    private Optional<String> replace(Pod victim, RequestSeries requests) {
        Backends before = Backends.of(cluster, probe.service());
        CompletableFuture<List<Endpoints>> replaced = Backends.resource(cluster, probe.service())
                .informOnCondition(now -> now.stream().anyMatch(each -> isReplaced(victim, before, Backends.of(each))));
        try {
            cluster.admin()
                    .pods()
                    .inNamespace(cluster.namespace())
                    .withName(PodFacts.name(victim))
                    .withGracePeriod(grace(victim))
                    .delete();
            boolean comes = PodFacts.controller(victim).isPresent();
            do {
                answers.addAll(requests.send(AT_ONCE, PAUSE, limit));
            } while (comes && !replaced.isDone() && !limit.isOver());
        } finally {
            replaced.cancel(true);
        }
        return Backends.of(cluster, probe.service()).newcomer(before).map(Backend::pod);
    }

    private static long grace(Pod pod) {
        Long own = pod.getSpec().getTerminationGracePeriodSeconds();
        return own == null ? MOST_GRACE_SECONDS : Math.min(own, MOST_GRACE_SECONDS);
    }

    private static boolean isReplaced(Pod victim, Backends before, Backends now) {
        return !now.includes(PodFacts.uid(victim))
                && now.ready().size() >= before.ready().size()
                && now.newcomer(before).isPresent();
    }

    private List<Pod> victims(Backends backends) {
        List<Pod> ready = backends.pods(cluster);
        if (ready.isEmpty()) {
            throw Trouble.lasting("no-backend", backends.shownNotReady(), probe.service());
        }
        if (ready.size() < probe.delete()) {
            throw Trouble.lasting(
                    "few-backends",
                    String.join(", ", backends.shown()),
                    probe.service(),
                    String.valueOf(ready.size()),
                    String.valueOf(probe.delete()));
        }
        return ready.subList(0, probe.delete());
    }
}
