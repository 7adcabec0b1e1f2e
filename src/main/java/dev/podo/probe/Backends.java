package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind a Service.
 *
 * @param ready in the order of pods and addresses
 * @param notReady the same
 */
record Backends(List<Backend> ready, List<Backend> notReady) {

    /** One address; {@code pod} and {@code uid} are empty where it is no pod's. */
    record Backend(String pod, String uid, String address) implements Comparable<Backend> {

        @Override
        public int compareTo(Backend other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return (pod + " " + address).strip();
        }
    }

    static Backends of(Cluster cluster, String service) {
        return of(resource(cluster, service).get());
    }

    /** To read and to watch. */
    static Resource<Endpoints> resource(Cluster cluster, String service) {
        return cluster.admin().endpoints().inNamespace(cluster.namespace()).withName(service);
    }

    /** @param endpoints may be {@code null}: nothing is there yet */
    static Backends of(Endpoints endpoints) {
        return new Backends(
                addresses(endpoints, EndpointSubset::getAddresses),
                addresses(endpoints, EndpointSubset::getNotReadyAddresses));
    }

    /** As results have them. */
    List<String> shown() {
        return ready.stream().map(Backend::toString).toList();
    }

    /** What is behind it and not ready, as troubles tell it. */
    String shownNotReady() {
        return notReady.stream().map(backend -> backend + ": not ready").collect(Collectors.joining(", "));
    }

    /** The pods of the ready ones that are not about to go. */
    List<Pod> pods(Cluster cluster) {
        return ready.stream()
                .filter(backend -> !backend.pod().isEmpty())
                .map(backend -> cluster.admin()
                        .pods()
                        .inNamespace(cluster.namespace())
                        .withName(backend.pod())
                        .get())
                .filter(pod -> pod != null && !PodFacts.isTerminating(pod))
                .toList();
    }

    /** One that stands here and did not before. */
    Optional<Backend> newcomer(Backends before) {
        Set<String> known = before.ready().stream().map(Backend::uid).collect(Collectors.toSet());
        return ready.stream().filter(backend -> !known.contains(backend.uid())).findFirst();
    }

    /** Whether the pod or address with this uid is ready here. */
    boolean includes(String uid) {
        return ready.stream().anyMatch(backend -> backend.uid().equals(uid));
    }

    private static List<Backend> addresses(Endpoints endpoints, Function<EndpointSubset, List<EndpointAddress>> which) {
        if (endpoints == null || endpoints.getSubsets() == null) {
            return List.of();
        }
        return endpoints.getSubsets().stream()
                .map(which)
                .flatMap(addresses -> addresses == null ? Stream.empty() : addresses.stream())
                .map(Backends::backend)
                .distinct()
                .sorted()
                .toList();
    }

    private static Backend backend(EndpointAddress address) {
        var target = address.getTargetRef();
        return target == null || !"Pod".equals(target.getKind())
                ? new Backend("", "", address.getIp())
                : new Backend(target.getName(), target.getUid(), address.getIp());
    }
}
