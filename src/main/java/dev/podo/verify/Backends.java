package dev.podo.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands behind a Service, as Endpoints and EndpointSlices tell it. */
final class Backends {

    private final Object service;
    private final Snapshot snapshot;

    Backends(Object service, Snapshot snapshot) {
        this.service = service;
        this.snapshot = snapshot;
    }

    /** Whether each of the Service's ports leads to something that is ready. */
    boolean isReady() {
        List<Group> groups = Stream.concat(slices(), subsets())
                .filter(group -> group.addresses().stream().anyMatch(this::isPresent))
                .toList();
        List<?> ports = Fields.list(service, "spec", "ports");
        return !groups.isEmpty()
                && ports.stream().allMatch(port -> groups.stream().anyMatch(group -> group.leadsFrom(port)));
    }

    /** Ready addresses with the ports on which they are to be reached. */
    private record Group(List<?> addresses, List<?> ports) {

        boolean leadsFrom(Object port) {
            return ports.stream().anyMatch(own -> Fields.text(own, "name").equals(Fields.text(port, "name")));
        }
    }

    private Stream<Group> slices() {
        return snapshot.ofKind("EndpointSlice")
                .filter(slice -> Fields.text(slice, "metadata", "labels", "kubernetes.io/service-name")
                        .equals(Fields.name(service)))
                .map(slice -> new Group(
                        Fields.list(slice, "endpoints").stream()
                                // What is not known counts as ready.
                                .filter(endpoint -> !Fields.text(endpoint, "conditions", "ready")
                                        .equals("false"))
                                .filter(endpoint ->
                                        !Fields.list(endpoint, "addresses").isEmpty())
                                .toList(),
                        Fields.list(slice, "ports")));
    }

    private Stream<Group> subsets() {
        return snapshot.ofKind("Endpoints")
                .filter(endpoints -> Fields.name(endpoints).equals(Fields.name(service)))
                .flatMap(endpoints -> Fields.list(endpoints, "subsets").stream())
                .map(subset -> new Group(Fields.list(subset, "addresses"), Fields.list(subset, "ports")));
    }

    /** Endpoints lag behind: for a moment they tell of pods that are gone or are selected no more. */
    private boolean isPresent(Object endpoint) {
        Map<?, ?> selector = Fields.map(service, "spec", "selector");
        if (selector.isEmpty() || !Fields.text(endpoint, "targetRef", "kind").equals("Pod")) {
            return endpoint instanceof Map;
        }
        return snapshot.ofKind("Pod")
                .filter(pod -> Fields.name(pod).equals(Fields.text(endpoint, "targetRef", "name")))
                .anyMatch(
                        pod -> Fields.map(pod, "metadata", "labels").entrySet().containsAll(selector.entrySet()));
    }
}
