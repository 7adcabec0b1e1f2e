package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.EndpointAddress;
import io.fabric8.kubernetes.api.model.EndpointSubset;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import java.util.function.Function;
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
