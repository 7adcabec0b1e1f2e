package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets a probe act once. */
@ApplicationScoped
public class RunProbe {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration GENTLE = Duration.ofSeconds(5);

    /**
     * Acts and says what came of it, within {@code limit} or soon after. What harms nothing is given some seconds at
     * most, since it is tried again.
     *
     * @throws ProbeFault if it could not act, through no fault of the learner
     */
    public Met once(Cluster cluster, Probe probe, Duration limit) {
        try {
            return act(cluster, probe, limit);
        } catch (Trouble trouble) {
            return trouble.met(probe.kind());
        } catch (KubernetesClientException e) {
            throw new ProbeFault(
                    "The cluster did not answer the probe " + probe.kind().label(), e);
        }
    }

    private static Met act(Cluster cluster, Probe probe, Duration limit) {
        TimeLimit gentle = TimeLimit.between(LEAST, limit, GENTLE);
        return switch (probe.kind()) {
            case HTTP -> new HttpProbe(cluster, (Probe.Http) probe, gentle).act();
            case DNS -> new DnsProbe(cluster, (Probe.Dns) probe).act();
            case EXEC -> new ExecProbe(cluster, (Probe.Exec) probe, gentle).act();
            case LOGS -> new LogsProbe(cluster, (Probe.Logs) probe).act();
            default -> throw new ProbeFault("No probe " + probe.kind().label() + " yet");
        };
    }
}
