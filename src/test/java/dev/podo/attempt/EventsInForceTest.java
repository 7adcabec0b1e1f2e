package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsInForceTest {

    private final EventsInForce events = EventsInForce.about(Stream.of(new GenericKubernetesResourceBuilder()
            .withKind("Pod")
            .withNewMetadata()
            .withName("web")
            .withUid("now")
            .endMetadata()
            .build()));

    @Test
    void an_event_about_an_object_that_is_there_is_in_force() {
        assertThat(events.include(event(Map.of("name", "web", "uid", "now")))).isTrue();
    }

    @Test
    void an_event_about_an_earlier_object_of_the_same_name_is_not() {
        assertThat(events.include(event(Map.of("name", "web", "uid", "before"))))
                .isFalse();
        assertThat(events.include(event(Map.of("name", "web")))).isFalse();
    }

    private static GenericKubernetesResource event(Map<String, Object> about) {
        var event = new GenericKubernetesResource();
        event.setAdditionalProperty("involvedObject", about);
        return event;
    }
}
