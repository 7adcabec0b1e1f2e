package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import java.time.Duration;
import java.util.List;

/** Resolves a name as any pod of the cluster would, by its full name. */
final class DnsProbe {

    private static final String CLUSTER_DOMAIN = "cluster.local";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final ProberPod prober;
    private final Probe.Dns probe;

    DnsProbe(Tools tools, Probe.Dns probe) {
        this.cluster = tools.cluster();
        this.prober = tools.prober();
        this.probe = probe;
    }

    Met act() {
        String name = fullName(probe.name(), cluster.namespace());
        Ran ran = prober.run(List.of("dig", "+time=1", "+retry=1", name + ".", probe.type()), PATIENCE);
        return Met.of(DnsAnswer.of(ran.output()).result());
    }

    static String fullName(String name, String namespace) {
        if (name.endsWith(".")) {
            return name.substring(0, name.length() - 1);
        }
        if (!name.contains(".")) {
            return name + "." + namespace + ".svc." + CLUSTER_DOMAIN;
        }
        boolean inCluster = List.of(name.split("\\.")).contains("svc");
        return inCluster && !name.endsWith(CLUSTER_DOMAIN) ? name + "." + CLUSTER_DOMAIN : name;
    }
}
