package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;
import java.util.Map;

/** Sends many requests through a Service and looks who answers. */
final class SpreadProbe {

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.Spread probe;
    private final TimeLimit limit;

    SpreadProbe(Tools tools, Probe.Spread probe, TimeLimit limit) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
        this.limit = limit;
    }

    Met act() {
        Service service = ServicePorts.service(cluster, probe.service());
        ServicePort port = ServicePorts.port(service, probe.port());
        Backends backends = Backends.of(cluster, probe.service());
        new SilentService(tools, service, port).requireBackends(backends);
        tools.plane().catchUp();
        String url = ServicePorts.url(service, port, probe.path());
        List<Answer> answers = new RequestSeries(tools.prober(), url).send(probe.requests(), "0", limit);
        return Met.of(Map.of(
                "requests", (long) probe.requests(),
                "answered", answers.stream().filter(RequestSeries::isAnswered).count(),
                "backends",
                        answers.stream()
                                .flatMap(answer -> RequestSeries.backend(answer).stream())
                                .distinct()
                                .sorted()
                                .toList()));
    }
}
