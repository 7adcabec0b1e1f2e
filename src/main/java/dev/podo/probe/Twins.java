package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Source;
import dev.podo.lab.Probe.Wanted;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The twins of one attempt, one at a time. Starting one takes seconds, so the probes that ask about the same pod share
 * one with a nonce for each of them. A probe that is not content with it gets one of its own at its next try: a process
 * may stumble over a nonce that is none of that probe's business.
 */
final class Twins implements AutoCloseable {

    private final Cluster cluster;
    private final Map<PodSelection, Set<Source>> sharing = new HashMap<>();
    private final Set<Probe> haveAsked = new HashSet<>();
    private Optional<Twin> running = Optional.empty();

    /** @param probes all that may ask for a twin */
    Twins(Cluster cluster, Collection<Probe> probes) {
        this.cluster = cluster;
        probes.forEach(this::share);
    }

    private void share(Probe probe) {
        if (probe instanceof Probe.FileEquals file) {
            share(file.pods(), file.wanted());
        } else if (probe instanceof Probe.EnvEquals variable) {
            share(variable.pods(), variable.wanted());
        } else if (probe instanceof Probe.Http http && http.entry() instanceof Probe.Entry.AtPod at) {
            http.change().ifPresent(source -> share(at.pods(), source));
        }
    }

    private void share(PodSelection pods, Wanted wanted) {
        if (wanted instanceof Wanted.FromSource from) {
            share(pods, from.source());
        }
    }

    private void share(PodSelection pods, Source source) {
        sharing.computeIfAbsent(pods, any -> new HashSet<>()).add(source);
    }

    /** A twin that a probe shares with others at its first try, and has for itself afterwards. */
    Twin sharedOrOwn(Probe probe, Pod pod, PodSelection pods, Source source, TimeLimit limit) {
        if (!haveAsked.add(probe)) {
            return own(pod, source, limit);
        }
        if (running.filter(twin -> twin.isOf(pod) && twin.nonce(source) != null).isPresent()) {
            return running.get();
        }
        Set<Source> together = sharing.getOrDefault(pods, Set.of(source));
        try {
            return start(pod, together, limit);
        } catch (Trouble trouble) {
            return own(pod, source, limit);
        }
    }

    /** A new twin in which nothing else differs from the pod. */
    Twin own(Pod pod, Source source, TimeLimit limit) {
        return start(pod, Set.of(source), limit);
    }

    private Twin start(Pod pod, Set<Source> sources, TimeLimit limit) {
        running = Optional.empty();
        Map<Source, String> nonces = new HashMap<>();
        sources.forEach(source -> nonces.put(source, Nonce.make()));
        Twin twin = Twin.start(cluster, pod, nonces, limit);
        running = Optional.of(twin);
        return twin;
    }

    @Override
    public void close() {
        running.ifPresent(Twin::close);
        running = Optional.empty();
    }
}
