package dev.podo.attempt;

import dev.podo.probe.PodSources;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ConfigMaps and Secrets that hold something else after a submission, or are gone. */
record ChangedSources(Set<ObjectRef> refs) {

    private static final Set<String> KINDS = Set.of("ConfigMap", "Secret");

    static ChangedSources of(List<PlannedChange> changes, Collection<ObjectRef> leftOut) {
        Set<ObjectRef> refs = new HashSet<>();
        changes.stream()
                .filter(change -> !change.isSame("data") || !change.isSame("binaryData"))
                .map(PlannedChange::ref)
                .filter(ref -> KINDS.contains(ref.kind()))
                .forEach(refs::add);
        leftOut.stream().filter(ref -> KINDS.contains(ref.kind())).forEach(refs::add);
        return new ChangedSources(refs);
    }

    boolean areReadBy(PodSpec pod) {
        var read = PodSources.of(pod);
        return refs.stream()
                .anyMatch(ref -> ref.kind().equals("Secret")
                        ? read.secrets().contains(ref.name())
                        : read.configMaps().contains(ref.name()));
    }
}
