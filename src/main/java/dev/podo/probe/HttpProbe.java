package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.NonceFile;
import dev.podo.lab.Probe.Source;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sends a request from the grader's own pod. */
final class HttpProbe {

    /** Less is not worth the finding out why a connection was refused. */
    private static final Duration INSISTING = Duration.ofSeconds(4);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private static final Duration COMMAND = Duration.ofSeconds(5);
    private static final int TWIN_TRIES = 5;
    private static final Duration TWIN_ANSWER = Duration.ofSeconds(2);
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Tools tools;
    private final Cluster cluster;
    private final Probe.Http probe;
    private final TimeLimit limit;
    private final TimeLimit twinLimit;

    HttpProbe(Tools tools, Probe.Http probe, TimeLimit limit, TimeLimit twinLimit) {
        this.tools = tools;
        this.cluster = tools.cluster();
        this.probe = probe;
        this.limit = limit;
        this.twinLimit = twinLimit;
    }

    Met act() {
        if (probe.change().isPresent()) {
            return atTwin((Entry.AtPod) probe.entry(), probe.change().get());
        }
        if (probe.entry() instanceof Entry.ThroughService through) {
            return Met.of(result(throughService(through)));
        }
        return probe.entry() instanceof Entry.ThroughIngress ingress
                ? throughIngress(ingress)
                : atPod((Entry.AtPod) probe.entry());
    }

    private Answer throughService(Entry.ThroughService through) {
        Service service = ServicePorts.service(cluster, through.service());
        ServicePort port = ServicePorts.port(service, through.port());
        String url = ServicePorts.url(service, port, probe.path());
        boolean caughtUp = tools.plane().isCaughtUp();
        Answer answer = curl().get(url, limit.left());
        var silent = new SilentService(tools, service, port);
        if (answer.isMissing()) {
            silent.requireBackends(Backends.of(cluster, through.service()));
        }
        if (!caughtUp) {
            // It may have come by a way that has been closed since, or not by one that is about to open.
            tools.plane().catchUp();
            answer = curl().get(url, limit.leftOr(LEAST));
        }
        return answer.isMissing() ? insist(silent, url, through, answer) : answer;
    }

    private Answer insist(SilentService silent, String url, Entry.ThroughService through, Answer answer) {
        Backends backends = Backends.of(cluster, through.service());
        boolean worthAsking = answer.wasRefused()
                && !backends.ready().isEmpty()
                && limit.left().compareTo(INSISTING) >= 0;
        return worthAsking ? silent.insist(curl(), url, backends) : answer;
    }

    private Met throughIngress(Entry.ThroughIngress ingress) {
        Optional<String> own = ingress.secret().map(this::certificateIn);
        int port = ingress.tls() ? HTTPS : HTTP;
        String url = (ingress.tls() ? "https://" : "http://") + ingress.host() + probe.path();
        Ran ran = curl().resolving(ingress.host(), port, nodeAddress())
                .tellingCertificates()
                .run(url, limit.left());
        Certificate shown = Certificate.firstIn(ran.errors());
        boolean fromSecret = shown.isThere()
                && own.map(Certificate::firstIn).filter(shown::equals).isPresent();
        return Met.of(result(Answer.of(ran), fromSecret, shown.names()));
    }

    private String certificateIn(String secret) {
        return SourceValue.read(cluster.admin(), cluster.namespace(), new Source("Secret", secret, "tls.crt"))
                .text();
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

    private Met atPod(Entry.AtPod at) {
        Duration patience = limit.left();
        Pod pod = new PodPicker(cluster).firstReady(at.pods());
        String nonce = probe.write().map(file -> write(file, pod)).orElse("");
        return Met.of(result(curl().get(url(pod, at), patience)), nonce);
    }

    private String write(NonceFile file, Pod pod) {
        String nonce = Nonce.make();
        new PodFiles(new PodExec(cluster.admin(), pod, file.container()))
                .write(file.path(), nonce, PodFacts.name(pod), COMMAND);
        return nonce;
    }

    /** Its process may need a moment to open its port. */
    private Met atTwin(Entry.AtPod at, Source change) {
        Pod pod = new PodPicker(cluster).firstReady(at.pods());
        SourceValue.read(cluster.admin(), cluster.namespace(), change);
        Twin twin = tools.twins().sharedOrOwn(probe, pod, at.pods(), change, twinLimit);
        return Met.of(result(curl().retrying(TWIN_TRIES).get(url(twin.pod(), at), TWIN_ANSWER)), twin.nonce(change));
    }

    private String url(Pod pod, Entry.AtPod at) {
        return "http://" + pod.getStatus().getPodIP() + ":" + at.port() + probe.path();
    }

    private static Map<String, Object> result(Answer answer) {
        return result(answer, false, List.of());
    }

    private static Map<String, Object> result(Answer answer, boolean fromSecret, List<String> certificateNames) {
        Map<String, Object> result = new TreeMap<>(answer.result());
        result.put("fromSecret", fromSecret);
        result.put("certificateNames", certificateNames);
        return result;
    }

    private Curl curl() {
        return new Curl(tools.prober()).headers(probe.headers());
    }
}
