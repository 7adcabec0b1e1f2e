package dev.podo.lab;

import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.Source;
import dev.podo.lab.Probe.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the parameters of a probe, {@code with}. */
final class ProbeParser {

    private static final int MOST_REQUESTS = 100;
    private static final int MOST_LINES = 500;
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "ksh", "zsh");

    private final Problems problems;
    private final Node check;

    ProbeParser(Problems problems, Node check) {
        this.problems = problems;
        this.check = check;
    }

    /** The probe; empty if it has problems that leave nothing to speak of. */
    Optional<Probe> parse(ProbeKind kind, Optional<Node> with) {
        if (with.isEmpty()) {
            problems.add(check, "`with` is missing: the parameters of `" + kind.label() + "`");
            return Optional.empty();
        }
        YamlObject values = new YamlObject(with.get(), problems, keys(kind));
        return Optional.of(
                switch (kind) {
                    case KEEPS_ANSWERING, LEAVES_OUT_BROKEN, RECOVERY ->
                        new DrillParser(problems, values).parse(kind, () -> pods(values));
                    case HTTP -> http(values);
                    case DNS -> new Probe.Dns(values.string("name"), values.oneOf("type", List.of("A", "SRV"), "A"));
                    case EXEC ->
                        new Probe.Exec(pods(values), values.string("container", ""), command(values), change(values));
                    case LOGS ->
                        new Probe.Logs(
                                pods(values), values.string("container", ""), values.number("lines", 50, MOST_LINES));
                    case FILE_EQUALS ->
                        new Probe.FileEquals(
                                pods(values), values.string("container", ""), path(values, "path"), wanted(values));
                    case ENV_EQUALS ->
                        new Probe.EnvEquals(
                                pods(values), values.string("container", ""), values.string("env"), wanted(values));
                    case SERVICE_STABLE -> new Probe.ServiceStable(values.string("service"));
                    case SPREAD ->
                        new Probe.Spread(
                                values.string("service"),
                                values.word("port", ""),
                                values.string("path", "/"),
                                values.number("requests", 20, MOST_REQUESTS));
                    case SURVIVES_POD_DELETION ->
                        new Probe.SurvivesPodDeletion(
                                pods(values),
                                values.string("container", ""),
                                values.string("file", ""),
                                values.truth("all"));
                    case ROLLING_UPDATE ->
                        new Probe.RollingUpdate(
                                values.string("deployment"),
                                values.string("service"),
                                values.word("port", ""),
                                values.string("path", "/"));
                    case PVC_BOUND ->
                        new Probe.PvcBound(
                                values.string("claim"), values.optional("pods").flatMap(node -> pods(values, node)));
                });
    }

    private static List<String> keys(ProbeKind kind) {
        return switch (kind) {
            case KEEPS_ANSWERING, LEAVES_OUT_BROKEN, RECOVERY -> DrillParser.keys(kind);
            case HTTP -> List.of("service", "ingress", "pods", "port", "path", "tls", "headers", "change");
            case DNS -> List.of("name", "type");
            case EXEC -> List.of("pods", "container", "command", "change");
            case LOGS -> List.of("pods", "container", "lines");
            case FILE_EQUALS -> List.of("pods", "container", "path", "text", "source");
            case ENV_EQUALS -> List.of("pods", "container", "env", "text", "source");
            case SERVICE_STABLE -> List.of("service");
            case SPREAD -> List.of("service", "port", "path", "requests");
            case SURVIVES_POD_DELETION -> List.of("pods", "container", "file", "all");
            case ROLLING_UPDATE -> List.of("deployment", "service", "port", "path");
            case PVC_BOUND -> List.of("claim", "pods");
        };
    }

    private Probe http(YamlObject values) {
        Entry entry = entry(values);
        Optional<Source> change = change(values);
        if (change.isPresent() && !(entry instanceof Entry.AtPod)) {
            problems.add(
                    values.optional("change").orElse(check), "`change` needs `pods`: it asks a twin of one of them");
        }
        return new Probe.Http(entry, path(values, "path", "/"), values.strings("headers", Map.of()), change);
    }

    private Entry entry(YamlObject values) {
        List<String> given = new ArrayList<>(List.of("service", "ingress", "pods"));
        given.removeIf(key -> values.optional(key).isEmpty());
        if (given.size() != 1) {
            problems.add(values.node(), "expected one of `service`, `ingress` and `pods`");
        }
        if (values.optional("tls").isPresent() && !given.contains("ingress")) {
            problems.add(values.optional("tls").get(), "`tls` needs `ingress`");
        }
        if (given.contains("ingress")) {
            return new Entry.ThroughIngress(values.string("ingress"), values.truth("tls"));
        }
        return given.contains("pods")
                ? new Entry.AtPod(pods(values), values.number("port", 80, 65_535))
                : new Entry.ThroughService(values.string("service", ""), values.word("port", ""));
    }

    private PodSelection pods(YamlObject values) {
        return values.required("pods").flatMap(node -> pods(values, node)).orElse(new PodSelection.Labelled(Map.of()));
    }

    private Optional<PodSelection> pods(YamlObject values, Node node) {
        Optional<PodSelection> pods = PodSelection.parse(values.scalar(node));
        if (pods.isEmpty()) {
            problems.add(
                    node,
                    "expected a workload such as `deployment/web`, a pod such as `pod/hello`, or labels such as `app=web`");
        }
        return pods;
    }

    private List<String> command(YamlObject values) {
        List<String> command = values.strings("command");
        values.required("command").filter(node -> !command.isEmpty()).ifPresent(node -> {
            String program = command.get(0).substring(command.get(0).lastIndexOf('/') + 1);
            if (SHELLS.contains(program)) {
                problems.add(node, "there is no shell in labs; name the program itself, as in [cat, /etc/hostname]");
            }
        });
        return command;
    }

    private Wanted wanted(YamlObject values) {
        Optional<Node> text = values.optional("text");
        Optional<Node> source = values.optional("source");
        if (text.isPresent() == source.isPresent()) {
            problems.add(values.node(), "expected either `text` or `source`");
        }
        return source.flatMap(node -> source(node))
                .<Wanted>map(Wanted.FromSource::new)
                .orElseGet(() -> new Wanted.ExactText(values.string("text", "")));
    }

    private Optional<Source> change(YamlObject values) {
        return values.optional("change").flatMap(this::source);
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

    private String path(YamlObject values, String key) {
        return values.required(key).map(node -> path(values, key, "")).orElse("");
    }

    private String path(YamlObject values, String key, String absent) {
        String path = values.string(key, absent);
        if (!path.isEmpty() && !path.startsWith("/")) {
            values.optional(key).ifPresent(node -> problems.add(node, "expected a path that starts with /"));
        }
        return path;
    }
}
