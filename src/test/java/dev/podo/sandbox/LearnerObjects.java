package dev.podo.sandbox;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.kubernetes.client.vertx.VertxHttpClientFactory;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** What learners make, what they had better not, and disguises; the objects are in {@code /sandbox/*.yaml}. */
final class LearnerObjects {

    private LearnerObjects() {}

    /** One of each kind that the labs are about. */
    static List<HasMetadata> ordinary() {
        return read("ordinary");
    }

    /** Pods that would reach beyond themselves, each in one way. */
    static List<Pod> dangerousPods() {
        return read("dangerous").stream().map(Pod.class::cast).toList();
    }

    /** Cluster-wide objects and rights, which are not the learner's to make. */
    static List<HasMetadata> beyondTheNamespace() {
        return read("beyond");
    }

    static Namespace withoutPodSecurity(Namespace namespace) {
        return namespace
                .edit()
                .editMetadata()
                .addToLabels("pod-security.kubernetes.io/enforce", "privileged")
                .endMetadata()
                .build();
    }

    static Node unschedulable(Node node) {
        return node.edit().editSpec().withUnschedulable(true).endSpec().build();
    }

    /** Does something with the learner's token under somebody else's name. */
    static void posingAs(KubernetesClient learner, String user, String[] groups, Consumer<KubernetesClient> action) {
        var config = new ConfigBuilder(learner.getConfiguration())
                .withImpersonateUsername(user)
                .withImpersonateGroups(groups)
                .build();
        try (KubernetesClient disguised = new KubernetesClientBuilder()
                .withConfig(config)
                .withHttpClientFactory(new VertxHttpClientFactory(TestSandboxes.VERTX))
                .build()) {
            action.accept(disguised);
        }
    }

    private static List<HasMetadata> read(String name) {
        InputStream yaml = LearnerObjects.class.getResourceAsStream("/sandbox/" + name + ".yaml");
        List<HasMetadata> objects = new KubernetesSerialization().unmarshal(yaml);
        return objects;
    }
}
