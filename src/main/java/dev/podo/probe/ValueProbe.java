package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Source;
import dev.podo.lab.Probe.Wanted;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Compares a file or an environment variable of a container with what it is to be. */
final class ValueProbe {

    private static final Duration COMMAND = Duration.ofSeconds(5);

    /** How a value is read. */
    interface Reading {

        /** Empty if it is not there. */
        Optional<String> in(PodExec exec, Duration limit);
    }

    private final Cluster cluster;
    private final Probe probe;
    private final PodSelection pods;
    private final String container;
    private final Reading reading;
    private final Wanted wanted;
    private final Twins twins;
    private final TimeLimit twinLimit;

    private ValueProbe(
            Tools tools,
            Probe probe,
            PodSelection pods,
            String container,
            Reading reading,
            Wanted wanted,
            TimeLimit twinLimit) {
        this.cluster = tools.cluster();
        this.probe = probe;
        this.pods = pods;
        this.container = container;
        this.reading = reading;
        this.wanted = wanted;
        this.twins = tools.twins();
        this.twinLimit = twinLimit;
    }

    static ValueProbe file(Tools tools, Probe.FileEquals probe, TimeLimit twinLimit) {
        return new ValueProbe(
                tools,
                probe,
                probe.pods(),
                probe.container(),
                (exec, limit) -> new PodFiles(exec).read(probe.path(), limit),
                probe.wanted(),
                twinLimit);
    }

    static ValueProbe variable(Tools tools, Probe.EnvEquals probe, TimeLimit twinLimit) {
        return new ValueProbe(
                tools,
                probe,
                probe.pods(),
                probe.container(),
                (exec, limit) -> PodVariables.read(exec, probe.variable(), limit),
                probe.wanted(),
                twinLimit);
    }

    Met act() {
        Pod pod = new PodPicker(cluster).firstReady(pods);
        return wanted instanceof Wanted.FromSource from
                ? fromSource(pod, from)
                : Met.of(result(read(pod), PodFiles.withoutLineEnd(((Wanted.ExactText) wanted).text())));
    }

    private Met fromSource(Pod pod, Wanted.FromSource from) {
        SourceValue value = SourceValue.read(cluster.admin(), cluster.namespace(), from.source());
        Optional<String> own = read(pod);
        String expected = PodFiles.withoutLineEnd(value.text());
        if (!own.filter(expected::equals).isPresent()) {
            String salt = Nonce.make();
            return Met.of(result(own.map(text -> value.shown(text, salt)), value.shown(expected, salt)));
        }
        Twin twin = twins.sharedOrOwn(probe, pod, pods, from.source(), twinLimit);
        if (!twin.isOnlyFor(from.source()) && !showsNonce(twin, from.source())) {
            twin = twins.own(pod, from.source(), twinLimit);
        }
        return fromTwin(twin, from.source(), value);
    }

    /** What another's nonce has made of a process is no answer. */
    private boolean showsNonce(Twin twin, Source source) {
        try {
            return read(twin.pod()).equals(Optional.of(twin.nonce(source)));
        } catch (Trouble | ProbeFault e) {
            return false;
        }
    }

    private Met fromTwin(Twin twin, Source source, SourceValue value) {
        String nonce = twin.nonce(source);
        Optional<String> found = read(twin.pod());
        // What is found instead may be a copy of the Secret's value.
        Optional<String> shown = found.map(text -> text.equals(nonce) ? text : value.shown(text, Nonce.make()));
        Map<String, Object> result = result(shown, nonce);
        boolean settled = pods instanceof PodSelection.Of && !found.equals(Optional.of(nonce));
        return settled ? Met.lasting(result, nonce) : Met.of(result, nonce);
    }

    private Optional<String> read(Pod pod) {
        return reading.in(new PodExec(cluster.admin(), pod, container), COMMAND).map(PodFiles::withoutLineEnd);
    }

    private static Map<String, Object> result(Optional<String> found, String expected) {
        return Map.of("exists", found.isPresent(), "found", found.orElse(""), "expected", expected);
    }
}
