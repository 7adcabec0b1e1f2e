package dev.podo.lab;

import dev.podo.manifest.ManifestObject;
import dev.podo.manifest.ManifestProblem;
import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.schema.BuiltInKind;
import dev.podo.schema.KubernetesSchema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a lab begins with. It is applied with an administrator's rights, so it may not be just anything. */
final class SetupReader {

    private static final String NODE = "podo";

    /** Namespaces that belong to the cluster, to the grader or to the learner. */
    private static final String TAKEN = "default|learner|kube-.*|podo-.*";

    /** Labels by which a Namespace would lift the cluster's own rules for pods. */
    private static final String POD_SECURITY = "pod-security.kubernetes.io/";

    private final ManifestReader manifests;
    private final Set<String> kinds;
    private final Map<String, Path> seen = new HashMap<>();
    private final Set<String> namespaces = new HashSet<>();
    private final List<Placed> objects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    SetupReader(KubernetesSchema schema) {
        this.manifests = new ManifestReader(schema);
        this.kinds = Stream.concat(
                        schema.kinds().stream()
                                .filter(BuiltInKind::namespaced)
                                // Rights are the platform's to give.
                                .filter(kind -> !kind.apiVersion().startsWith("rbac."))
                                .map(BuiltInKind::kind),
                        Stream.of("Namespace", "Node"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Placed(ManifestObject object, Path file) {}

    /** What the files hold, which is worth something only if no problem was added to {@code all}. */
    Setup read(Path folder, List<LabFile> files, List<Problem> all) {
        for (LabFile file : files) {
            Path path = folder.resolve(file.name());
            byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
            ManifestResult result = manifests.readAsAdministrator(bytes, kinds);
            if (result instanceof ManifestResult.Rejected rejected) {
                rejected.problems().forEach(problem -> problems.add(problem(path, problem)));
            } else if (result instanceof ManifestResult.Accepted accepted) {
                accepted.objects().forEach(object -> take(object, path));
            }
        }
        objects.forEach(placed -> lint(placed.object(), placed.file()));
        all.addAll(problems);
        return new Setup(objects.stream().map(Placed::object).toList(), files);
    }

    private void take(ManifestObject object, Path path) {
        Path first = seen.putIfAbsent(object.kind() + "/" + object.namespace() + "/" + object.name(), path);
        if (first != null) {
            problem(path, object, object.kind() + " " + object.name() + " is in " + first.getFileName() + " already");
        }
        if (Setup.isNamespace(object)) {
            namespaces.add(object.name());
        }
        objects.add(new Placed(object, path));
    }

    private void lint(ManifestObject object, Path path) {
        if (Setup.isNamespace(object)) {
            namespace(object, path);
        } else if (Setup.isNode(object)) {
            node(object, path);
        } else if (object.namespace().matches(TAKEN)) {
            problem(path, object, "objects of the learner’s namespace name none; other namespaces are made in setup/");
        } else if (!object.namespace().isEmpty() && !namespaces.contains(object.namespace())) {
            problem(path, object, "the Namespace " + object.namespace() + " is not made in setup/");
        }
    }

    private void namespace(ManifestObject object, Path path) {
        if (!object.namespace().isEmpty()) {
            problem(path, object, "a Namespace is in no namespace");
        }
        if (object.name().matches(TAKEN)) {
            problem(path, object, "the Namespace " + object.name() + " is not a lab’s to make");
        }
        if (keys(metadata(object).get("labels")).stream().anyMatch(label -> label.startsWith(POD_SECURITY))) {
            problem(path, object, "a lab does not change the rules for pods: leave out labels " + POD_SECURITY + "…");
        }
    }

    private void node(ManifestObject object, Path path) {
        boolean labelsAlone = keys(object.content()).equals(Set.of("apiVersion", "kind", "metadata"))
                && keys(metadata(object)).equals(Set.of("name", "labels"));
        if (!object.name().equals(NODE) || !labelsAlone) {
            problem(path, object, "of a Node, setup may give labels alone, and to the node " + NODE + " alone");
        }
    }

    private void problem(Path path, ManifestObject object, String message) {
        problems.add(new Problem(path, object.line(), 1, message));
    }

    private static Problem problem(Path path, ManifestProblem problem) {
        return new Problem(
                path,
                Objects.requireNonNullElse(problem.line(), 1),
                Objects.requireNonNullElse(problem.column(), 1),
                problem.message().en());
    }

    private static Map<?, ?> metadata(ManifestObject object) {
        return (Map<?, ?>) object.content().get("metadata");
    }

    private static Set<String> keys(Object map) {
        return map instanceof Map<?, ?> entries
                ? entries.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
