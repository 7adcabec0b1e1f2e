package dev.podo.probe;

import dev.podo.probe.Backends.Backend;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out why nobody answers at a Service, where that can't change by waiting. */
final class SilentService {

    /** A second apart: a server that has not opened its port by then, with its pod ready, is not about to. */
    private static final int TRIES = 3;

    private static final Duration EACH = Duration.ofSeconds(2);
    private static final int MOST_ASKED = 5;

    private final Cluster cluster;
    private final ProberPod prober;
    private final Service service;
    private final ServicePort port;

    SilentService(Tools tools, Service service, ServicePort port) {
        this.cluster = tools.cluster();
        this.prober = tools.prober();
        this.service = service;
        this.port = port;
    }

    /** @throws Trouble if nothing is behind the Service, nor would come, by its selector */
    void requireBackends(Backends backends) {
        Map<String, String> selector = service.getSpec().getSelector();
        if (backends.ready().isEmpty()
                && backends.notReady().isEmpty()
                && selector != null
                && !selector.isEmpty()
                && labelled().noneMatch(labels -> matches(selector, labels))) {
            throw Trouble.lasting("selector-matches-nothing", "spec.selector = " + selector);
        }
    }

    /**
     * Asks again for some seconds.
     *
     * @throws Trouble if all pods behind the Service run unchanged meanwhile, and refuse all the same
     */
    Answer insist(Curl curl, String url, Backends backends) {
        Map<String, String> runs = runs(backends);
        Answer answer = curl.retrying(TRIES).get(url, EACH);
        if (!answer.wasRefused() || !runs(backends).equals(runs) || runs.isEmpty()) {
            return answer;
        }
        List<String> refusals = new ArrayList<>();
        for (Backend backend : backends.ready().stream().limit(MOST_ASKED).toList()) {
            String address = backend.address() + ":" + targetPort(backend);
            if (!new Curl(prober).get("http://" + address + "/", EACH).wasRefused()) {
                return answer;
            }
            refusals.add(backend.pod() + " " + address + ": connection refused");
        }
        throw Trouble.lasting(
                "nothing-listens",
                String.join(", ", refusals),
                PodFacts.name(service),
                String.valueOf(targetPort(backends.ready().get(0))),
                backends.ready().get(0).pod());
    }

    /** The runs of the containers of the ready pods; empty unless all of the pods are ready and there. */
    private Map<String, String> runs(Backends backends) {
        Map<String, Pod> pods = cluster.admin().pods().inNamespace(cluster.namespace()).list().getItems().stream()
                .filter(PodFacts::isReady)
                .collect(Collectors.toMap(PodFacts::name, pod -> pod));
        boolean known = backends.notReady().isEmpty()
                && backends.ready().stream().allMatch(backend -> pods.containsKey(backend.pod()));
        return !known
                ? Map.of()
                : backends.ready().stream()
                        .collect(Collectors.toMap(Backend::toString, backend -> containers(pods.get(backend.pod()))));
    }

    private static String containers(Pod pod) {
        return PodFacts.statuses(pod).stream()
                .map(status -> String.valueOf(status.getContainerID()))
                .collect(Collectors.joining(","));
    }

    private int targetPort(Backend backend) {
        var endpoints = Backends.resource(cluster, PodFacts.name(service)).get();
        return endpoints.getSubsets().stream()
                .filter(subset -> subset.getAddresses().stream()
                        .anyMatch(address -> address.getIp().equals(backend.address())))
                .flatMap(subset -> subset.getPorts().stream())
                .filter(each -> port.getName() == null || port.getName().equals(each.getName()))
                .map(each -> each.getPort())
                .findFirst()
                .orElse(port.getPort());
    }

    /** The labels of all pods, and of those that something here would make. */
    private Stream<Map<String, String>> labelled() {
        KubernetesClient admin = cluster.admin();
        String namespace = cluster.namespace();
        Stream<HasMetadata> pods = admin.pods().inNamespace(namespace).list().getItems().stream()
                .filter(pod -> !PodFacts.isTerminating(pod))
                .map(HasMetadata.class::cast);
        Stream<PodTemplateSpec> templates = Stream.of(
                        admin.apps().deployments().inNamespace(namespace).list().getItems().stream()
                                .map(each -> each.getSpec().getTemplate()),
                        admin.apps().replicaSets().inNamespace(namespace).list().getItems().stream()
                                .map(each -> each.getSpec().getTemplate()),
                        admin.apps().statefulSets().inNamespace(namespace).list().getItems().stream()
                                .map(each -> each.getSpec().getTemplate()),
                        admin.apps().daemonSets().inNamespace(namespace).list().getItems().stream()
                                .map(each -> each.getSpec().getTemplate()),
                        admin.batch().v1().jobs().inNamespace(namespace).list().getItems().stream()
                                .map(each -> each.getSpec().getTemplate()))
                .flatMap(each -> each);
        return Stream.concat(
                pods.map(pod -> labels(pod.getMetadata().getLabels())),
                templates.map(template -> labels(
                        template.getMetadata() == null
                                ? null
                                : template.getMetadata().getLabels())));
    }

    private static Map<String, String> labels(Map<String, String> labels) {
        return labels == null ? Map.of() : labels;
    }

    private static boolean matches(Map<String, String> selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
