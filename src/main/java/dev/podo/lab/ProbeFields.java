package dev.podo.lab;

import dev.podo.lab.Probe.NonceFile;
import dev.podo.lab.Probe.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the parameters that several probes have in common. */
final class ProbeFields {

    private final Problems problems;
    private final YamlObject values;

    ProbeFields(Problems problems, YamlObject values) {
        this.problems = problems;
        this.values = values;
    }

    PodSelection pods() {
        return values.required("pods").flatMap(this::pods).orElse(new PodSelection.Labelled(Map.of()));
    }

    Optional<PodSelection> optionalPods() {
        return values.optional("pods").flatMap(this::pods);
    }

    private Optional<PodSelection> pods(Node node) {
        Optional<PodSelection> pods = PodSelection.parse(values.scalar(node));
        if (pods.isEmpty()) {
            problems.add(
                    node,
                    "expected a workload such as `deployment/web`, a pod such as `pod/hello`, or labels such as `app=web`");
        }
        return pods;
    }

    /** Empty for the first one. */
    String container() {
        return values.string("container", "");
    }

    /** {@code container} and {@code file}. */
    NonceFile nonceFile() {
        return new NonceFile(container(), path("file"));
    }

    String path(String key) {
        return values.required(key).map(node -> path(key, "")).orElse("");
    }

    String path(String key, String absent) {
        String path = values.string(key, absent);
        if (!path.isEmpty() && !path.startsWith("/")) {
            values.optional(key).ifPresent(node -> problems.add(node, "expected a path that starts with /"));
        }
        return path;
    }

    /** The key of a ConfigMap or Secret under {@code key}, if it is given. */
    Optional<Source> source(String key) {
        return values.optional(key).flatMap(this::source);
    }

    private Optional<Source> source(Node node) {
        YamlObject source = new YamlObject(node, problems, List.of("configMap", "secret", "key"));
        boolean configMap = source.optional("configMap").isPresent();
        if (configMap == source.optional("secret").isPresent()) {
            problems.add(node, "expected either `configMap` or `secret`, and a `key`");
            return Optional.empty();
        }
        return Optional.of(
                configMap
                        ? new Source("ConfigMap", source.string("configMap"), source.string("key"))
                        : new Source("Secret", source.string("secret"), source.string("key")));
    }
}
