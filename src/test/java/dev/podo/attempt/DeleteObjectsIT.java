package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SharedCluster;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is taken away from a cluster whose controllers work against it. */
class DeleteObjectsIT {

    private static final ObjectRef STUBBORN = new ObjectRef("apps/v1", "Deployment", "stubborn");

    private final Cluster cluster = SharedCluster.open();

    /** As often as it takes for a ReplicaSet to make a pod anew before it goes itself. */
    @RepeatedTest(5)
    void pods_that_ignore_being_asked_to_end_keep_nothing_from_going() {
        cluster.admin().resource(stubborn()).inNamespace(cluster.namespace()).create();
        cluster.admin()
                .apps()
                .deployments()
                .inNamespace(cluster.namespace())
                .withName("stubborn")
                .waitUntilReady(30, TimeUnit.SECONDS);

        LearnerObjects.asLearner(cluster).delete(STUBBORN);

        assertThat(cluster.admin()
                        .pods()
                        .inNamespace(cluster.namespace())
                        .withLabel("app", "stubborn")
                        .list()
                        .getItems())
                .isEmpty();
    }

    @Test
    void what_is_on_its_way_out_comes_back_when_it_is_applied() {
        @SuppressWarnings("unchecked")
        Map<String, Object> content = new KubernetesSerialization().convertValue(stubborn(), Map.class);
        ManifestObject wanted =
                new ManifestObject(1, 1, STUBBORN.apiVersion(), STUBBORN.kind(), STUBBORN.name(), content);
        var learner = LearnerObjects.asLearner(cluster);
        String first = learner.apply(wanted).getMetadata().getUid();
        cluster.learner()
                .apps()
                .deployments()
                .inNamespace(cluster.namespace())
                .withName("stubborn")
                .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .delete();

        GenericKubernetesResource applied = learner.apply(wanted);

        assertThat(applied.getMetadata().getUid()).isNotEqualTo(first);
        assertThat(applied.getMetadata().getDeletionTimestamp()).isNull();
        learner.delete(STUBBORN);
    }

    /** A process with the number 1 does not hear TERM unless it asks for it. */
    private static Deployment stubborn() {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName("stubborn")
                .endMetadata()
                .withNewSpec()
                .withReplicas(3)
                .withNewSelector()
                .withMatchLabels(Map.of("app", "stubborn"))
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(Map.of("app", "stubborn"))
                .endMetadata()
                .withNewSpec()
                .withTerminationGracePeriodSeconds(90L)
                .addNewContainer()
                .withName("sleep")
                .withImage("podo/busybox:1")
                .withCommand("sleep", "infinity")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }
}
