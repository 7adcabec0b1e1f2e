package dev.podo.verify;

import java.util.Map;
import java.util.Set;

/**
 * The fields of learners' objects that a cluster fills in with values of its own choice, besides the status. What
 * admission adds to lists that are written, such as a pod's volume for its token, is not among them: no rule would be
 * content with that alone.
 */
final class ClusterFields {

    private static final Set<String> OF_ALL = Set.of(
            "uid",
            "resourceVersion",
            "generation",
            "creationTimestamp",
            "finalizers",
            "managedFields",
            "ownerReferences",
            "selfLink");

    private static final Map<String, Set<String>> OF_KIND = Map.of(
            "Service",
                    Set.of(
                            "clusterIP",
                            "clusterIPs",
                            "ipFamilies",
                            "ipFamilyPolicy",
                            "nodePort",
                            "healthCheckNodePort",
                            "internalTrafficPolicy",
                            "externalTrafficPolicy",
                            "allocateLoadBalancerNodePorts"),
            "Pod",
                    Set.of(
                            "nodeName",
                            "serviceAccount",
                            "serviceAccountName",
                            "tolerations",
                            "priority",
                            "preemptionPolicy",
                            "enableServiceLinks"),
            "PersistentVolumeClaim", Set.of("volumeName", "storageClassName", "annotations"),
            "Deployment", Set.of("annotations"),
            "Job", Set.of("selector", "labels", "completionMode", "suspend", "podReplacementPolicy"),
            "Ingress", Set.of("ingressClassName"),
            "ServiceAccount", Set.of("secrets"));

    private ClusterFields() {}

    /**
     * Whether the cluster may give this field a value, because it is such a field and nothing is written there.
     *
     * @param path as {@code object.spec.clusterIP}, or from another variable, such as {@code port.nodePort}
     */
    static boolean mayFill(Map<String, Object> object, String path) {
        Object value = object;
        boolean known = path.startsWith("object.");
        for (String name : path.split("[.\\[]")) {
            if (name.equals("object")) {
                continue;
            }
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
            boolean absent = !known || value == null;
            if (absent && isFilled(Fields.kind(object), name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilled(String kind, String field) {
        return OF_ALL.contains(field) || OF_KIND.getOrDefault(kind, Set.of()).contains(field);
    }
}
