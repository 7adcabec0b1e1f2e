package dev.podo.manifest;

import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.Entry;
import dev.podo.manifest.Tree.ListTree;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.ScalarTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What Pod Security's level "baseline" forbids most often, said before the cluster says it, wherever pods are made. */
final class PodRules {

    private static final List<String> TEMPLATE = List.of("spec", "template", "spec");

    private static final Map<String, List<String>> POD_SPECS = Map.of(
            "Pod", List.of("spec"),
            "PodTemplate", List.of("template", "spec"),
            "Deployment", TEMPLATE,
            "StatefulSet", TEMPLATE,
            "DaemonSet", TEMPLATE,
            "ReplicaSet", TEMPLATE,
            "ReplicationController", TEMPLATE,
            "Job", TEMPLATE,
            "CronJob", List.of("spec", "jobTemplate", "spec", "template", "spec"));

    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private static final String ALLOWED = Shown.list(CAPABILITIES);

    private final Report report;

    PodRules(Report report) {
        this.report = report;
    }

    void check(MapTree object, String kind, Path base) {
        Tree found = object;
        Path path = base;
        for (String key : POD_SPECS.getOrDefault(kind, List.of())) {
            found = found instanceof MapTree map ? map.get(key) : null;
            path = path.field(key);
        }
        if (POD_SPECS.containsKey(kind) && found instanceof MapTree spec) {
            pod(spec, path);
        }
    }

    private void pod(MapTree spec, Path path) {
        for (String key : List.of("hostNetwork", "hostPID", "hostIPC")) {
            forbidWhereTrue(spec, key, path);
        }
        each(spec, "volumes", path, (volume, at) -> {
            Entry hostPath = volume.entries().get("hostPath");
            if (hostPath != null) {
                forbid(hostPath, at.field("hostPath"));
            }
        });
        for (String key : List.of("containers", "initContainers", "ephemeralContainers")) {
            each(spec, key, path, this::container);
        }
    }

    private void container(MapTree container, Path path) {
        each(container, "ports", path, (port, at) -> {
            Entry hostPort = port.entries().get("hostPort");
            if (hostPort != null
                    && !hostPort.value().isNull()
                    && !Long.valueOf(0).equals(hostPort.value().plain())) {
                forbid(hostPort, at.field("hostPort"));
            }
        });
        Path security = path.field("securityContext");
        if (container.get("securityContext") instanceof MapTree context) {
            forbidWhereTrue(context, "privileged", security);
            if (context.get("capabilities") instanceof MapTree capabilities
                    && capabilities.get("add") instanceof ListTree added) {
                capabilities(added, security.field("capabilities").field("add"));
            }
        }
    }

    private void capabilities(ListTree added, Path path) {
        for (int index = 0; index < added.elements().size() && !report.isFull(); index++) {
            if (added.elements().get(index) instanceof ScalarTree scalar
                    && scalar.value() instanceof String name
                    && !CAPABILITIES.contains(name)) {
                report.add("capability", scalar.at(), path.element(index), Shown.clip(name), ALLOWED);
            }
        }
    }

    private void forbidWhereTrue(MapTree map, String key, Path path) {
        Entry entry = map.entries().get(key);
        if (entry != null && entry.value().isTrue()) {
            forbid(entry, path.field(key));
        }
    }

    private void forbid(Entry entry, Path path) {
        report.add("pod-security", entry.keyAt(), path, path.toString());
    }

    private void each(MapTree owner, String key, Path path, BiConsumer<MapTree, Path> rule) {
        if (owner.get(key) instanceof ListTree list) {
            for (int index = 0; index < list.elements().size() && !report.isFull(); index++) {
                if (list.elements().get(index) instanceof MapTree map) {
                    rule.accept(map, path.field(key).element(index));
                }
            }
        }
    }
}
