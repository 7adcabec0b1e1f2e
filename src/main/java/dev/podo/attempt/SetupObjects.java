package dev.podo.attempt;

import dev.podo.attempt.ApplyResult.AppliedVersion;
import dev.podo.lab.Setup;
import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NamespaceableResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Writes and removes what a lab begins with, with an administrator's rights. */
final class SetupObjects {

    /** For all that is not in the learner's namespace, where no submission ever takes anything over. */
    private static final String FIELD_MANAGER = "podo-setup";

    private static final int ACCOUNT_SECONDS = 20;
    private static final int NAMESPACE_SECONDS = 90;

    private final Cluster cluster;
    private final LearnerObjects own;

    SetupObjects(Cluster cluster) {
        this.cluster = cluster;
        this.own = LearnerObjects.asAdministrator(cluster);
    }

    /**
     * Brings an object of the learner's namespace into the state that the lab describes. What can't be changed in place
     * is replaced.
     *
     * @throws InTheWay if it can't be replaced either, since it holds data
     */
    AppliedVersion place(ManifestObject object) {
        ObjectRef ref = ObjectRef.of(object);
        try {
            return AppliedVersion.of(ref, own.apply(object));
        } catch (KubernetesClientException e) {
            if (!Refusals.saysInvalid(e)) {
                throw e;
            }
        }
        if (ref.holdsData()) {
            throw new InTheWay(ref);
        }
        own.delete(ref);
        return AppliedVersion.of(ref, own.apply(object));
    }

    /** The same for an object that is not in the learner's namespace. */
    void placeBeyond(ManifestObject object) {
        write(object, object.content());
        if (Setup.isNamespace(object)) {
            // Until the cluster has made it, it takes no pods.
            cluster.admin()
                    .serviceAccounts()
                    .inNamespace(object.name())
                    .withName("default")
                    .waitUntilCondition(Objects::nonNull, ACCOUNT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Takes a Namespace away with all that is in it, and the labels off the Node; the rest goes with its Namespace. */
    void removeBeyond(ManifestObject object) {
        if (Setup.isNamespace(object)) {
            removeNamespace(object.name());
        } else if (Setup.isNode(object)) {
            write(object, Map.of("apiVersion", "v1", "kind", "Node", "metadata", Map.of("name", object.name())));
        }
    }

    private void removeNamespace(String name) {
        Resource<Namespace> namespace = cluster.admin().namespaces().withName(name);
        namespace.delete();
        // Once it goes, nothing makes its pods anew; and nobody needs their last words.
        cluster.admin().pods().inNamespace(name).withGracePeriod(0).delete();
        namespace.waitUntilCondition(Objects::isNull, NAMESPACE_SECONDS, TimeUnit.SECONDS);
    }

    private void write(ManifestObject object, Map<String, Object> content) {
        GenericKubernetesResource written = LearnerObjects.content(content);
        NamespaceableResource<GenericKubernetesResource> resource =
                cluster.admin().resource(written);
        var context = LearnerObjects.serverSideApply(FIELD_MANAGER).build();
        if (object.namespace().isEmpty()) {
            resource.patch(context, written);
        } else {
            resource.inNamespace(object.namespace()).patch(context, written);
        }
    }

    /** What a lab begins with can't be made, because something of the same name holds data. */
    static final class InTheWay extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InTheWay(ObjectRef ref) {
            super(ref.kind() + " " + ref.name() + " is in the way of what the lab begins with");
        }
    }
}
