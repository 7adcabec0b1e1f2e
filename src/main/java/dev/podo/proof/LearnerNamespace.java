package dev.podo.proof;

import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SandboxUnavailable;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Empties a learner's namespace, but for what the cluster itself put there. */
final class LearnerNamespace {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    /** What makes others comes first, so that it does not make them anew. */
    private static final List<Kind> KINDS = List.of(
            new Kind("networking.k8s.io/v1", "Ingress"),
            new Kind("networking.k8s.io/v1", "NetworkPolicy"),
            new Kind("v1", "Service"),
            new Kind("batch/v1", "CronJob"),
            new Kind("batch/v1", "Job"),
            new Kind("apps/v1", "Deployment"),
            new Kind("apps/v1", "StatefulSet"),
            new Kind("apps/v1", "DaemonSet"),
            new Kind("apps/v1", "ReplicaSet"),
            new Kind("v1", "Pod"),
            new Kind("v1", "PersistentVolumeClaim"),
            new Kind("v1", "ConfigMap"),
            new Kind("v1", "Secret"),
            new Kind("rbac.authorization.k8s.io/v1", "RoleBinding"),
            new Kind("rbac.authorization.k8s.io/v1", "Role"),
            new Kind("v1", "ServiceAccount"));

    private static final Set<String> THE_CLUSTERS_OWN = Set.of("kube-root-ca.crt", "default", "learner-edits");
    private static final String TOKEN = "kubernetes.io/service-account-token";

    private LearnerNamespace() {}

    private record Kind(String apiVersion, String kind) {}

    /**
     * Deletes everything and returns when it is gone.
     *
     * @throws SandboxUnavailable if it does not go
     */
    static void empty(Cluster cluster) {
        for (Kind kind : KINDS) {
            submitted(cluster, kind).forEach(object -> cluster.admin()
                    .resource(object)
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .withGracePeriod(kind.kind().equals("Pod") ? 0 : 1)
                    .delete());
        }
        Await.value(WITHIN, () -> isEmpty(cluster) ? Optional.of(true) : Optional.empty())
                .orElseThrow(() -> new SandboxUnavailable("The learner’s namespace could not be emptied"));
    }

    private static boolean isEmpty(Cluster cluster) {
        return KINDS.stream().allMatch(kind -> submitted(cluster, kind).isEmpty());
    }

    private static List<GenericKubernetesResource> submitted(Cluster cluster, Kind kind) {
        try {
            return cluster
                    .admin()
                    .genericKubernetesResources(kind.apiVersion(), kind.kind())
                    .inNamespace(cluster.namespace())
                    .list()
                    .getItems()
                    .stream()
                    .filter(object -> !isTheClustersOwn(object))
                    .toList();
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                // Old clusters don't know every kind.
                return List.of();
            }
            throw e;
        }
    }

    private static boolean isTheClustersOwn(GenericKubernetesResource object) {
        return THE_CLUSTERS_OWN.contains(object.getMetadata().getName())
                || TOKEN.equals(object.getAdditionalProperties().get("type"));
    }
}
