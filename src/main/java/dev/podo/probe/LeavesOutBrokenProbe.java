package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Puts a pod that serves nothing beside those of a Deployment, and looks whether the Service sends requests to it. */
final class LeavesOutBrokenProbe {

    private static final Duration SHORTEST_LOOK = Duration.ofSeconds(3);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(10);
    private static final Duration REQUESTS = Duration.ofSeconds(20);

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.LeavesOutBroken probe;

    LeavesOutBrokenProbe(Tools tools, Probe.LeavesOutBroken probe) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
    }

    Met act() {
        Service service = ServicePorts.service(cluster, probe.service());
        ServicePort port = ServicePorts.port(service, probe.port());
        Pod original = original();
        requireSelected(service, original);
        if (Backends.of(cluster, probe.service()).ready().isEmpty()) {
            throw Trouble.lasting(
                    "no-backend", Backends.of(cluster, probe.service()).shownNotReady(), probe.service());
        }
        try (BrokenCopy copy = BrokenCopy.start(cluster, original)) {
            return ask(copy.pod(), ServicePorts.url(service, port, probe.path()));
        }
    }

    private Met ask(Pod copy, String url) {
        boolean included = isIncluded(copy);
        tools.plane().catchUp();
        List<Answer> answers =
                new RequestSeries(tools.prober(), url).send(probe.requests(), "0", TimeLimit.of(REQUESTS));
        return Met.of(Map.of(
                "brokenPod", PodFacts.name(copy),
                "included", included || Backends.of(cluster, probe.service()).includes(PodFacts.uid(copy)),
                "requests", (long) probe.requests(),
                "answered", answers.stream().filter(RequestSeries::isAnswered).count(),
                "backends",
                        answers.stream()
                                .flatMap(answer -> RequestSeries.backend(answer).stream())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    /** Whether it becomes a ready address while its readiness probe, if there is one, has its say. */
    private boolean isIncluded(Pod copy) {
        Duration decided = BrokenCopySpec.untilDecided(copy);
        TimeLimit look = TimeLimit.between(SHORTEST_LOOK, decided, LONGEST_LOOK);
        try {
            Backends.resource(cluster, probe.service())
                    .waitUntilCondition(
                            endpoints -> Backends.of(endpoints).includes(PodFacts.uid(copy)),
                            look.left().toMillis(),
                            TimeUnit.MILLISECONDS);
            return true;
        } catch (KubernetesClientTimeoutException notIncluded) {
            return false;
        }
    }

    private Pod original() {
        if (cluster.admin()
                        .apps()
                        .deployments()
                        .inNamespace(cluster.namespace())
                        .withName(probe.deployment())
                        .get()
                == null) {
            throw Trouble.lasting("no-deployment", "", probe.deployment());
        }
        return new PodPicker(cluster).firstReady(new PodSelection.Of("deployment", probe.deployment()));
    }

    /** Else it would be left out whatever its readiness probe says. */
    private static void requireSelected(Service service, Pod original) {
        Map<String, String> selector = service.getSpec().getSelector();
        Map<String, String> labels =
                BrokenCopySpec.of(original, "").getMetadata().getLabels();
        if (selector == null || selector.isEmpty() || !labels.entrySet().containsAll(selector.entrySet())) {
            throw Trouble.lasting(
                    "copy-not-selected",
                    "spec.selector = " + selector,
                    PodFacts.name(service),
                    PodFacts.name(original));
        }
    }
}
