package dev.podo.lab;

import dev.podo.lab.Probe.Wanted;
import java.util.List;
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
        ProbeFields fields = new ProbeFields(problems, values);
        return Optional.of(
                switch (kind) {
                    case KEEPS_ANSWERING, LEAVES_OUT_BROKEN, RECOVERY ->
                        new DrillParser(problems, values).parse(kind, fields::pods);
                    case HTTP -> new HttpParser(problems, values).parse();
                    case DNS -> new Probe.Dns(values.string("name"), values.oneOf("type", List.of("A", "SRV"), "A"));
                    case EXEC ->
                        new Probe.Exec(fields.pods(), fields.container(), command(values), fields.source("change"));
                    case LOGS ->
                        new Probe.Logs(fields.pods(), fields.container(), values.number("lines", 50, MOST_LINES));
                    case EVENTS -> new Probe.Events(workload(values));
                    case FILE_EQUALS ->
                        new Probe.FileEquals(
                                fields.pods(), fields.container(), fields.path("path"), wanted(values, fields));
                    case ENV_EQUALS ->
                        new Probe.EnvEquals(
                                fields.pods(), fields.container(), values.string("env"), wanted(values, fields));
                    case SERVICE_STABLE -> new Probe.ServiceStable(values.string("service"));
                    case SPREAD ->
                        new Probe.Spread(
                                values.string("service"),
                                values.word("port", ""),
                                values.string("path", "/"),
                                values.number("requests", 20, MOST_REQUESTS));
                    case SURVIVES_POD_DELETION ->
                        new Probe.SurvivesPodDeletion(
                                fields.pods(), fields.container(), values.string("file", ""), values.truth("all"));
                    case SURVIVES_RESTART -> new Probe.SurvivesRestart(fields.pods(), fields.nonceFile());
                    case ROLLING_UPDATE ->
                        new Probe.RollingUpdate(
                                values.string("deployment"),
                                values.string("service"),
                                values.word("port", ""),
                                values.string("path", "/"));
                    case PVC_BOUND -> new Probe.PvcBound(values.string("claim"), fields.optionalPods());
                });
    }

    private static List<String> keys(ProbeKind kind) {
        return switch (kind) {
            case KEEPS_ANSWERING, LEAVES_OUT_BROKEN, RECOVERY -> DrillParser.keys(kind);
            case HTTP -> HttpParser.KEYS;
            case DNS -> List.of("name", "type");
            case EXEC -> List.of("pods", "container", "command", "change");
            case LOGS -> List.of("pods", "container", "lines");
            case EVENTS -> List.of("of");
            case FILE_EQUALS -> List.of("pods", "container", "path", "text", "source");
            case ENV_EQUALS -> List.of("pods", "container", "env", "text", "source");
            case SERVICE_STABLE -> List.of("service");
            case SPREAD -> List.of("service", "port", "path", "requests");
            case SURVIVES_POD_DELETION -> List.of("pods", "container", "file", "all");
            case SURVIVES_RESTART -> List.of("pods", "container", "file");
            case ROLLING_UPDATE -> List.of("deployment", "service", "port", "path");
            case PVC_BOUND -> List.of("claim", "pods");
        };
    }

    private PodSelection.Of workload(YamlObject values) {
        String of = values.string("of");
        if (PodSelection.parse(of).orElse(null) instanceof PodSelection.Of workload) {
            return workload;
        }
        values.optional("of")
                .filter(node -> !of.isEmpty())
                .ifPresent(node -> problems.add(
                        node, "expected a workload such as `deployment/web`, or a pod such as `pod/hello`"));
        return new PodSelection.Of("pod", "");
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

    private Wanted wanted(YamlObject values, ProbeFields fields) {
        if (values.optional("text").isPresent() == values.optional("source").isPresent()) {
            problems.add(values.node(), "expected either `text` or `source`");
        }
        return fields.source("source")
                .<Wanted>map(Wanted.FromSource::new)
                .orElseGet(() -> new Wanted.ExactText(values.string("text", "")));
    }
}
