package dev.podo.probe;

import dev.podo.lab.Probe;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The probes of one attempt. Closing it deletes what they have left outside of the learner's namespace. */
public final class Probing implements AutoCloseable {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration GENTLE = Duration.ofSeconds(5);

    private static final Duration SPREADING = Duration.ofSeconds(20);

    /** With less time a cluster that is merely busy would look like one that is broken. */
    private static final Duration TWIN_LEAST = Duration.ofSeconds(10);

    private static final Duration TWIN_MOST = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final Optional<Kept> kept;
    private final Tools tools;

    Probing(Cluster cluster, Collection<Probe> probes, Optional<Kept> kept, FollowedChanges followed) {
        this.cluster = cluster;
        this.kept = kept;
        this.tools = Tools.of(cluster, probes, followed);
    }

    /**
     * Acts and says what came of it, within {@code limit} or soon after. What harms nothing is given some seconds at
     * most, since it is tried again.
     *
     * @throws ProbeFault if it could not act, through no fault of the learner
     */
    public Met once(Probe probe, Duration limit) {
        try {
            return act(probe, limit);
        } catch (Trouble trouble) {
            return trouble.met(probe.kind());
        } catch (KubernetesClientException e) {
            throw new ProbeFault(
                    "The cluster did not answer the probe " + probe.kind().label(), e);
        }
    }

    @Override
    public void close() {
        tools.close();
    }

    private Met act(Probe probe, Duration limit) {
        TimeLimit gentle = TimeLimit.between(LEAST, limit, GENTLE);
        TimeLimit whole = TimeLimit.between(LEAST, limit, limit);
        TimeLimit twin = TimeLimit.between(TWIN_LEAST, limit, TWIN_MOST);
        return switch (probe.kind()) {
            case HTTP -> new HttpProbe(tools, (Probe.Http) probe, gentle, twin).act();
            case DNS -> new DnsProbe(tools, (Probe.Dns) probe).act();
            case EXEC -> new ExecProbe(tools, (Probe.Exec) probe, gentle.left(), twin).act();
            case LOGS -> new LogsProbe(cluster, (Probe.Logs) probe).act();
            case EVENTS -> new EventsProbe(cluster, (Probe.Events) probe).act();
            case PVC_BOUND -> new PvcBoundProbe(cluster, (Probe.PvcBound) probe).act();
            case SERVICE_STABLE -> new ServiceStableProbe(cluster, (Probe.ServiceStable) probe, whole).act();
            case SURVIVES_POD_DELETION -> new PodDeletionProbe(cluster, (Probe.SurvivesPodDeletion) probe, whole).act();
            case FILE_EQUALS ->
                ValueProbe.file(tools, (Probe.FileEquals) probe, twin).act();
            case ENV_EQUALS ->
                ValueProbe.variable(tools, (Probe.EnvEquals) probe, twin).act();
            case SPREAD ->
                new SpreadProbe(tools, (Probe.Spread) probe, TimeLimit.between(LEAST, limit, SPREADING)).act();
            case SURVIVES_RESTART -> new RestartProbe(cluster, (Probe.SurvivesRestart) probe, whole).act();
            case KEEPS_ANSWERING -> new KeepsAnsweringProbe(tools, (Probe.KeepsAnswering) probe, whole).act();
            case LEAVES_OUT_BROKEN -> new LeavesOutBrokenProbe(tools, (Probe.LeavesOutBroken) probe).act();
            case RECOVERY -> new RecoveryProbe(cluster, (Probe.Recovery) probe, kept, whole).act();
            case ROLLING_UPDATE -> new RollingUpdateProbe(tools, (Probe.RollingUpdate) probe, whole).act();
        };
    }
}
