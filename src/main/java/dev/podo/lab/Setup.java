package dev.podo.lab;

import dev.podo.manifest.ManifestObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the platform puts into a cluster before a learner begins with a lab.
 *
 * @param objects in the order in which they can be made; those without a namespace belong into the learner's own, but
 *     for Namespaces and the Node
 * @param files as they are written
 */
public record Setup(List<ManifestObject> objects, List<LabFile> files) {

    public static final Setup NONE = new Setup(List.of(), List.of());

    private static final String NAMESPACE = "Namespace";
    private static final String NODE = "Node";

    public Setup {
        objects = Stream.concat(
                        objects.stream().filter(Setup::isNamespace),
                        objects.stream().filter(each -> !isNamespace(each)))
                .toList();
        files = List.copyOf(files);
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** The objects in the learner's namespace. */
    public List<ManifestObject> ofLearner() {
        return objects.stream().filter(Setup::isOfLearner).toList();
    }

    /** All others: Namespaces, what is in them, and the labels of the Node. */
    public List<ManifestObject> beyond() {
        return objects.stream().filter(object -> !isOfLearner(object)).toList();
    }

    /** What is written by a learner, and what the lab begins with where they wrote nothing of the same name. */
    public List<Map<String, Object>> around(List<Map<String, Object>> written) {
        List<String> known = written.stream().map(Setup::key).toList();
        List<Map<String, Object>> all = new ArrayList<>(written);
        ofLearner().stream()
                .map(ManifestObject::content)
                .filter(object -> !known.contains(key(object)))
                .forEach(all::add);
        return all;
    }

    public static boolean isNamespace(ManifestObject object) {
        return object.kind().equals(NAMESPACE);
    }

    public static boolean isNode(ManifestObject object) {
        return object.kind().equals(NODE);
    }

    private static boolean isOfLearner(ManifestObject object) {
        return object.namespace().isEmpty() && !isNamespace(object) && !isNode(object);
    }

    private static String key(Map<String, Object> object) {
        Object name = object.get("metadata") instanceof Map<?, ?> metadata ? metadata.get("name") : "";
        return object.get("kind") + "/" + name;
    }
}
