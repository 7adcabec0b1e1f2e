package dev.podo.proof;

import java.util.List;
import java.util.Map;

/** What can be wrong with how the kubelet finds out whether a container is well. */
final class ProbeMutations {

    private static final int DISCARD_PORT = 9;
    private static final Map<String, Object> FAILS =
            Edits.map("exec", Edits.map("command", List.of("false")), "periodSeconds", 1, "failureThreshold", 1);

    private ProbeMutations() {}

    static void of(Edits edits) {
        if (PodTemplate.serves(edits)) {
            PodTemplate.in(edits)
                    .ifPresent(template -> template.containers(edits).forEach(container -> {
                        probe(edits, container, "readiness");
                        probe(edits, container, "liveness");
                        probe(edits, container, "startup");
                    }));
        }
    }

    private static void probe(Edits edits, Place container, String kind) {
        String name = ContainerMutations.name(edits, container);
        Place probe = container.then(kind + "Probe");
        edits.set(kind + "-fails", name, probe, FAILS);
        edits.remove(kind + "-removed", name, probe);
        Place path = probe.then("httpGet", "path");
        if (path.isIn(edits.object())) {
            edits.set(kind + "-path", name, path, "/no-such-page");
        }
        for (String way : List.of("httpGet", "tcpSocket")) {
            Place port = probe.then(way, "port");
            if (port.isIn(edits.object())) {
                edits.set(kind + "-port", name, port, DISCARD_PORT);
            }
        }
    }
}
