package dev.podo.attempt;

import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import dev.podo.schema.BundledSchema;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.KubernetesClientTimeoutException;
import io.fabric8.kubernetes.client.dsl.NamespaceableResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes objects of the learner's namespace, as one and the same field manager with whoever's rights: what one of them
 * wrote, the other takes over whole.
 */
final class LearnerObjects {

    private static final String FIELD_MANAGER = "learner";
    private static final Duration DELETE = Duration.ofSeconds(30);

    /** So often it is looked for pods that have to go. */
    private static final Duration LOOK = Duration.ofMillis(300);

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

    /** Brings an object into the state that is described. One that is on its way out goes first, and comes anew. */
    GenericKubernetesResource apply(ManifestObject object) {
        GenericKubernetesResource applied = patch(object, false);
        if (applied.getMetadata().getDeletionTimestamp() == null) {
            return applied;
        }
        delete(ObjectRef.of(object));
        return patch(object, false);
    }

    GenericKubernetesResource dryRun(ManifestObject object) {
        return patch(object, true);
    }

    Optional<GenericKubernetesResource> find(ObjectRef ref) {
        return Optional.ofNullable(resource(ref).get());
    }

    /** The names of the pods of workloads that took something from what has changed. */
    Set<String> podsThatRead(ChangedSources changed, Set<ObjectRef> workloads) {
        if (changed.refs().isEmpty()) {
            return Set.of();
        }
        var pods = new DependentPods(cluster);
        return workloads.stream()
                .map(workload -> pods.of(resource(workload).get(), pod -> changed.areReadBy(pod.getSpec())))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
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
     * claim, without which it would stay. A claim that its StatefulSet makes anew meanwhile is another one.
     *
     * @throws KubernetesClientTimeoutException if it does not go
     */
    void delete(ObjectRef ref) {
        Resource<GenericKubernetesResource> resource = resource(ref);
        GenericKubernetesResource object = resource.get();
        if (object == null) {
            return;
        }
        Predicate<GenericKubernetesResource> gone = found -> found == null
                || !found.getMetadata().getUid().equals(object.getMetadata().getUid());
        resource.withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .withGracePeriod(0)
                .delete();
        var pods = new DependentPods(cluster);
        var watch = new Stopwatch();
        while (true) {
            endPods(pods.of(object, pod -> true));
            try {
                resource.waitUntilCondition(gone, LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (KubernetesClientTimeoutException e) {
                // Pods again: until its own end, a controller makes new ones for those that were ended.
                if (watch.elapsed().compareTo(DELETE) > 0) {
                    throw e;
                }
            }
        }
    }

    /** Ends pods without notice. Whoever made them makes them anew. */
    void endPods(Set<String> names) {
        names.forEach(pod -> client.pods()
                .inNamespace(cluster.namespace())
                .withName(pod)
                .withGracePeriod(0)
                .delete());
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

    private Resource<GenericKubernetesResource> resource(ObjectRef ref) {
        return client.genericKubernetesResources(ref.apiVersion(), ref.kind())
                .inNamespace(cluster.namespace())
                .withName(ref.name());
    }

    private Resource<GenericKubernetesResource> item(ManifestObject object) {
        NamespaceableResource<GenericKubernetesResource> resource = client.resource(content(object.content()));
        return resource.inNamespace(cluster.namespace());
    }

    /** The object in words that every supported Kubernetes takes. */
    static GenericKubernetesResource content(Map<String, Object> object) {
        return SERIALIZATION.convertValue(
                QUANTITIES.in(PortDefaults.in(SecretData.in(object))), GenericKubernetesResource.class);
    }
}
