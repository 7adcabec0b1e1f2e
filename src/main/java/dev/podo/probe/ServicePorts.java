package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a Service and the port to go in by. */
final class ServicePorts {

    private ServicePorts() {}

    /** @throws Trouble if there is none */
    static Service service(Cluster cluster, String name) {
        Service service = cluster.admin()
                .services()
                .inNamespace(cluster.namespace())
                .withName(name)
                .get();
        if (service == null || service.getMetadata().getDeletionTimestamp() != null) {
            throw Trouble.lasting("no-service", "", name);
        }
        return service;
    }

    /**
     * @param wanted a number or a name; the first one if empty
     * @throws Trouble if the Service has no such port
     */
    static ServicePort port(Service service, String wanted) {
        List<ServicePort> ports = service.getSpec().getPorts();
        return ports.stream()
                .filter(port -> wanted.isEmpty()
                        || wanted.equals(port.getName())
                        || wanted.equals(String.valueOf(port.getPort())))
                .findFirst()
                .orElseThrow(() -> Trouble.lasting(
                        "no-such-port",
                        shown(ports),
                        PodFacts.name(service),
                        wanted.isEmpty() ? "spec.ports" : wanted));
    }

    /** The address of a port, as pods of other namespaces name it. */
    static String url(Service service, ServicePort port, String path) {
        return "http://" + PodFacts.name(service) + "." + service.getMetadata().getNamespace() + ".svc.cluster.local:"
                + port.getPort() + path;
    }

    private static String shown(List<ServicePort> ports) {
        return ports.stream()
                .map(port ->
                        port.getName() == null ? "" + port.getPort() : port.getName() + " (" + port.getPort() + ")")
                .collect(Collectors.joining(", "));
    }
}
