package dev.podo.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a Service from ever having endpoints. */
final class ServiceTroubles {

    private final Object service;
    private final Snapshot snapshot;

    ServiceTroubles(Object service, Snapshot snapshot) {
        this.service = service;
        this.snapshot = snapshot;
    }

    Optional<Trouble> any() {
        Map<?, ?> selector = Fields.map(service, "spec", "selector");
        if (selector.isEmpty()) {
            return Optional.empty();
        }
        List<?> specs = specs(selector);
        return specs.isEmpty()
                ? Optional.of(Trouble.of("selector-matches-nothing", "spec.selector = " + Fields.sorted(selector)))
                : undeclaredPort(specs);
    }

    /** The specs of the pods that are selected, and of those that would be if their maker made them. */
    private List<?> specs(Map<?, ?> selector) {
        Stream<Object> pods = snapshot.ofKind("Pod")
                .filter(pod -> isSelected(selector, Fields.map(pod, "metadata", "labels")))
                .map(pod -> Fields.map(pod, "spec"));
        Stream<Object> templates = snapshot.written()
                .filter(maker -> Fields.number(maker, 1, "spec", "replicas") > 0)
                .map(ServiceTroubles::template)
                .filter(template -> isSelected(selector, Fields.map(template, "metadata", "labels")))
                .map(template -> Fields.map(template, "spec"));
        return Stream.concat(pods, templates).toList();
    }

    private static Map<?, ?> template(Object maker) {
        return Fields.kind(maker).equals("CronJob")
                ? Fields.map(maker, "spec", "jobTemplate", "spec", "template")
                : Fields.map(maker, "spec", "template");
    }

    private Optional<Trouble> undeclaredPort(List<?> specs) {
        return Fields.list(service, "spec", "ports").stream()
                .filter(port -> Fields.at(port, "targetPort") instanceof String)
                .map(port -> Fields.text(port, "targetPort"))
                .filter(name ->
                        specs.stream().flatMap(ServiceTroubles::declared).noneMatch(name::equals))
                .sorted()
                .findFirst()
                .map(name -> Trouble.of("target-port-name", declarations(specs), name));
    }

    private static String declarations(List<?> specs) {
        List<String> names = specs.stream()
                .flatMap(ServiceTroubles::declared)
                .distinct()
                .sorted()
                .toList();
        return "spec.containers[].ports[].name = " + (names.isEmpty() ? "<none>" : String.join(", ", names));
    }

    /** Ports of containers that go on running beside the others are declared among the initContainers. */
    private static Stream<String> declared(Object spec) {
        return Stream.of("containers", "initContainers")
                .flatMap(list -> Fields.list(spec, list).stream())
                .flatMap(container -> Fields.list(container, "ports").stream())
                .filter(port -> Fields.has(port, "name"))
                .map(port -> Fields.text(port, "name"));
    }

    private static boolean isSelected(Map<?, ?> selector, Map<?, ?> labels) {
        return labels.entrySet().containsAll(selector.entrySet());
    }
}
