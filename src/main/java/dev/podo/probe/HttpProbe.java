package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.Source;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.time.Duration;

/** Sends a request from the grader's own pod. */
final class HttpProbe {

    /** Less is not worth the finding out why a connection was refused. */
    private static final Duration INSISTING = Duration.ofSeconds(4);

    private static final int TWIN_TRIES = 5;
    private static final Duration TWIN_ANSWER = Duration.ofSeconds(2);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Cluster cluster;
    private final Probe.Http probe;
    private final TimeLimit limit;
    private final TimeLimit twinLimit;

    HttpProbe(Cluster cluster, Probe.Http probe, TimeLimit limit, TimeLimit twinLimit) {
        this.cluster = cluster;
        this.probe = probe;
        this.limit = limit;
        this.twinLimit = twinLimit;
    }

    Met act() {
        if (probe.change().isPresent()) {
            return atTwin((Entry.AtPod) probe.entry(), probe.change().get());
        }
        if (probe.entry() instanceof Entry.ThroughService through) {
            return Met.of(throughService(through).result());
        }
        return Met.of(
                probe.entry() instanceof Entry.ThroughIngress ingress
                        ? throughIngress(ingress).result()
                        : atPod((Entry.AtPod) probe.entry()).result());
    }

    private Answer throughService(Entry.ThroughService through) {
        Service service = ServicePorts.service(cluster, through.service());
        ServicePort port = ServicePorts.port(service, through.port());
        String url = ServicePorts.url(service, port, probe.path());
        Answer answer = curl().get(url, limit.left());
        if (answer.error().isEmpty()) {
            // It may have come by a way that has been closed since.
            new DataPlane(cluster).catchUp();
            return curl().get(url, limit.left());
        }
        var silent = new SilentService(cluster, service, port);
        Backends backends = Backends.of(cluster, through.service());
        silent.requireBackends(backends);
        boolean worthAsking = answer.wasRefused()
                && !backends.ready().isEmpty()
                && limit.left().compareTo(INSISTING) >= 0;
        return worthAsking ? silent.insist(curl(), url, backends) : answer;
    }

    private Answer throughIngress(Entry.ThroughIngress ingress) {
        int port = ingress.tls() ? HTTPS : HTTP;
        String url = (ingress.tls() ? "https://" : "http://") + ingress.host() + probe.path();
        return curl().resolving(ingress.host(), port, nodeAddress()).get(url, limit.left());
    }

    /** Where the ingress controller listens. */
    private String nodeAddress() {
        return cluster.admin().nodes().list().getItems().stream()
                .flatMap(node -> node.getStatus().getAddresses().stream())
                .filter(address -> address.getType().equals("InternalIP"))
                .map(NodeAddress::getAddress)
                .findFirst()
                .orElseThrow(() -> new ProbeFault("No node tells its address"));
    }

    private Answer atPod(Entry.AtPod at) {
        var pod = new PodPicker(cluster).firstReady(at.pods());
        return curl().get("http://" + pod.getStatus().getPodIP() + ":" + at.port() + probe.path(), limit.left());
    }

    /** Its process may need a moment to open its port. */
    private Met atTwin(Entry.AtPod at, Source change) {
        var pod = new PodPicker(cluster).firstReady(at.pods());
        SourceValue.read(cluster.admin(), cluster.namespace(), change);
        String nonce = Nonce.make();
        try (Twin twin = Twin.start(cluster, pod, change, nonce, twinLimit)) {
            String url = "http://" + twin.pod().getStatus().getPodIP() + ":" + at.port() + probe.path();
            return Met.of(curl().retrying(TWIN_TRIES).get(url, TWIN_ANSWER).result(), nonce);
        }
    }

    private Curl curl() {
        return new Curl(new ProberPod(cluster)).headers(probe.headers());
    }
}
