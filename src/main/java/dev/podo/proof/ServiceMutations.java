package dev.podo.proof;

import java.util.Optional;

/** What can be wrong with a Service: whom it finds, and on which ports. */
final class ServiceMutations {

    private static final Place SPEC = Place.of("spec");
    private static final Place SELECTOR = SPEC.then("selector");
    private static final Place TYPE = SPEC.then("type");
    private static final Place CLUSTER_IP = SPEC.then("clusterIP");

    private ServiceMutations() {}

    static void of(Edits edits) {
        if (!edits.kind().equals("Service")) {
            return;
        }
        ObjectMutations.labels(edits, "selector", SELECTOR);
        edits.set("selector-added", "", SELECTOR.then("podo-mutant"), "nobody");
        SPEC.then("ports").items(edits.object()).forEach(port -> port(edits, port));
        String type = TYPE.text(edits.object());
        if (CLUSTER_IP.text(edits.object()).equals("None")) {
            edits.remove("service-headless-removed", "", CLUSTER_IP);
        } else {
            edits.set("service-type", "", TYPE, type.isEmpty() || type.equals("ClusterIP") ? "NodePort" : "ClusterIP");
            if (type.isEmpty() || type.equals("ClusterIP")) {
                edits.set("service-headless", "", CLUSTER_IP, "None");
            }
        }
    }

    private static void port(Edits edits, Place port) {
        Optional<Integer> number = port.then("port").number(edits.object());
        String detail = number.map(String::valueOf).orElse("");
        Place target = port.then("targetPort");
        number.ifPresent(right -> edits.set("service-port", detail, port.then("port"), right % 65535 + 1));
        target.number(edits.object())
                .or(() -> target.isIn(edits.object()) ? Optional.empty() : number)
                .ifPresent(right -> edits.set("service-target-port", detail, target, right % 65535 + 1));
        edits.set("service-target-port-name", detail, target, "no-such-port");
        edits.set("service-protocol", detail, port.then("protocol"), "UDP");
        Place nodePort = port.then("nodePort");
        nodePort.number(edits.object())
                .ifPresent(
                        right -> edits.set("service-node-port", detail, nodePort, right == 32767 ? 32766 : right + 1));
        if (port.then("name").isIn(edits.object())) {
            edits.set("service-port-name", detail, port.then("name"), "other");
        }
    }
}
