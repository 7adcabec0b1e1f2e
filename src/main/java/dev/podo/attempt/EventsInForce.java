package dev.podo.attempt;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that are about what is there. Those about what is gone stay for an hour, by the hundred where somebody tries
 * again and again, and no check that looks at objects asks for them.
 */
record EventsInForce(Set<String> uids) {

    /** Those about these objects. */
    static EventsInForce about(Stream<GenericKubernetesResource> objects) {
        return new EventsInForce(
                objects.map(object -> object.getMetadata().getUid()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(GenericKubernetesResource event) {
        return event.getAdditionalProperties().get("involvedObject") instanceof Map<?, ?> about
                && about.get("uid") instanceof String uid
                && uids.contains(uid);
    }
}
