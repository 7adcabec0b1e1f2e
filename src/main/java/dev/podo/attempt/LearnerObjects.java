package dev.podo.attempt;

import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import dev.podo.schema.BundledSchema;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NamespaceableResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Writes objects of the learner's namespace, as one and the same field manager with whoever's rights: what one of them
 * wrote, the other takes over whole.
 */
final class LearnerObjects {

    private static final String FIELD_MANAGER = "learner";
    private static final int DELETE_SECONDS = 30;

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final QuantityTexts QUANTITIES = new QuantityTexts(BundledSchema.bundled());

    private final Cluster cluster;
    private final KubernetesClient client;

    private LearnerObjects(Cluster cluster, KubernetesClient client) {
        this.cluster = cluster;
        this.client = client;
    }

    /** With the learner's own rights: for what learners submit. */
    static LearnerObjects asLearner(Cluster cluster) {
        return new LearnerObjects(cluster, cluster.learner());
    }

    /** With an administrator's rights: for what a lab begins with. */
    static LearnerObjects asAdministrator(Cluster cluster) {
        return new LearnerObjects(cluster, cluster.admin());
    }

    GenericKubernetesResource apply(ManifestObject object) {
        return patch(object, false);
    }

    void dryRun(ManifestObject object) {
        patch(object, true);
    }

    /** Checks whether the object could be made anew; that its name is still taken says that all else is right. */
    void dryRunCreate(ManifestObject object) {
        try {
            item(object).dryRun().create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
    }

    /**
     * Deletes an object with all that it owns, and waits until it is gone. Pods go without notice: an old kubelet would
     * take ten seconds to report the end of each, and their containers end by themselves. So do the pods that use a
     * claim, without which it would stay.
     */
    void delete(ObjectRef ref) {
        Resource<GenericKubernetesResource> resource = client.genericKubernetesResources(ref.apiVersion(), ref.kind())
                .inNamespace(cluster.namespace())
                .withName(ref.name());
        Set<String> pods = new DependentPods(cluster).of(resource.get());
        resource.withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .withGracePeriod(0)
                .delete();
        pods.forEach(pod -> client.pods()
                .inNamespace(cluster.namespace())
                .withName(pod)
                .withGracePeriod(0)
                .delete());
        resource.waitUntilCondition(Objects::isNull, DELETE_SECONDS, TimeUnit.SECONDS);
    }

    private GenericKubernetesResource patch(ManifestObject object, boolean dryRun) {
        var context = serverSideApply(FIELD_MANAGER);
        if (dryRun) {
            context.withDryRun(List.of("All"));
        }
        GenericKubernetesResource content = content(object.content());
        return item(object).patch(context.build(), content);
    }

    static PatchContext.Builder serverSideApply(String fieldManager) {
        return new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(fieldManager)
                .withForce(true)
                .withFieldValidation("Strict");
    }

    private Resource<GenericKubernetesResource> item(ManifestObject object) {
        NamespaceableResource<GenericKubernetesResource> resource = client.resource(content(object.content()));
        return resource.inNamespace(cluster.namespace());
    }

    /** The object in words that every supported Kubernetes takes. */
    static GenericKubernetesResource content(Map<String, Object> object) {
        return SERIALIZATION.convertValue(QUANTITIES.in(PortDefaults.in(object)), GenericKubernetesResource.class);
    }
}
