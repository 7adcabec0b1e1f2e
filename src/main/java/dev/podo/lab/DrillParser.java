package dev.podo.lab;

import java.util.List;
import java.util.function.Supplier;

/** Reads the parameters of the probes that break something on purpose, to see how what the learner has built bears it. */
final class DrillParser {

    private static final int MOST_DELETED = 5;
    private static final int MOST_REQUESTS = 100;

    private final Problems problems;
    private final YamlObject values;

    DrillParser(Problems problems, YamlObject values) {
        this.problems = problems;
        this.values = values;
    }

    static List<String> keys(ProbeKind kind) {
        return switch (kind) {
            case KEEPS_ANSWERING -> List.of("service", "port", "path", "delete");
            case LEAVES_OUT_BROKEN -> List.of("deployment", "service", "port", "path", "requests");
            case RECOVERY -> List.of("pods", "container", "file");
            default -> throw new IllegalArgumentException(kind.label());
        };
    }

    /** @param pods reads {@code pods}, where the kind has it */
    Probe parse(ProbeKind kind, Supplier<PodSelection> pods) {
        return switch (kind) {
            case KEEPS_ANSWERING ->
                new Probe.KeepsAnswering(
                        values.string("service"),
                        values.word("port", ""),
                        path("path", "/"),
                        values.number("delete", 1, MOST_DELETED));
            case LEAVES_OUT_BROKEN ->
                new Probe.LeavesOutBroken(
                        values.string("deployment"),
                        values.string("service"),
                        values.word("port", ""),
                        path("path", "/"),
                        values.number("requests", 20, MOST_REQUESTS));
            case RECOVERY ->
                new Probe.Recovery(
                        pods.get(),
                        values.string("container", ""),
                        values.required("file").map(file -> path("file", "")).orElse(""));
            default -> throw new IllegalArgumentException(kind.label());
        };
    }

    private String path(String key, String absent) {
        String path = values.string(key, absent);
        if (!path.isEmpty() && !path.startsWith("/")) {
            values.optional(key).ifPresent(node -> problems.add(node, "expected a path that starts with /"));
        }
        return path;
    }
}
