package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Listable;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a learner may do with their kubeconfig, tried for real. */
class LearnerRightsIT {

    private static final String SYSTEM = "kube-system";
    private static final String GRADER = Cluster.SYSTEM_NAMESPACE;
    private static final String NODE = "podo";
    private static final int FORBIDDEN = 403;

    private static KubernetesClient learner;

    @BeforeAll
    static void open() {
        learner = TestSandboxes.first().cluster().learner();
    }

    static Stream<Named<HasMetadata>> ownObjects() {
        return LearnerObjects.ordinary().stream().map(item -> Named.of(item.getKind(), item));
    }

    @ParameterizedTest
    @MethodSource("ownObjects")
    void createsChangesAndDeletesInTheirNamespace(HasMetadata item) {
        HasMetadata created = learner.resource(item).create();
        assertThat(created.getMetadata().getNamespace()).isEqualTo(Cluster.NAMESPACE);

        HasMetadata changed = learner.resource(item)
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"labels\":{\"changed\":\"yes\"}}}");
        assertThat(changed.getMetadata().getLabels()).containsKey("changed");

        learner.resource(item).delete();
    }

    @Test
    void looksAroundInTheCluster() {
        assertThat(learner.nodes().list().getItems()).hasSize(1);
        assertThat(learner.namespaces().list().getItems()).isNotEmpty();
        assertThat(learner.pods().inNamespace(SYSTEM).list().getItems()).isNotEmpty();
        assertThat(learner.storage().v1().storageClasses().list().getItems()).isNotEmpty();
    }

    static Stream<Named<HasMetadata>> foreignObjects() {
        return LearnerObjects.beyondTheNamespace().stream()
                .map(item -> Named.of(
                        item.getKind() + " " + item.getMetadata().getName() + " in "
                                + item.getMetadata().getNamespace(),
                        item));
    }

    @ParameterizedTest
    @MethodSource("foreignObjects")
    void createsNothingElse(HasMetadata item) {
        assertThatThrownBy(() -> learner.resource(item).create()).satisfies(LearnerRightsIT::isForbidden);
    }

    static Stream<Named<Consumer<KubernetesClient>>> forbidden() {
        return Stream.of(
                action("read Secrets of kube-system", LearnerRightsIT::listSystemSecrets),
                action("read Secrets of podo-system", c -> list(c.secrets().inNamespace(GRADER))),
                action("read all Secrets", c -> list(c.secrets().inAnyNamespace())),
                action("see pods of podo-system", c -> list(c.pods().inNamespace(GRADER))),
                action("label their namespace", c -> own(c).edit(LearnerObjects::withoutPodSecurity)),
                action("delete their namespace", c -> own(c).delete()),
                action(
                        "label kube-system",
                        c -> c.namespaces().withName(SYSTEM).edit(LearnerObjects::withoutPodSecurity)),
                action(
                        "delete kube-system",
                        c -> c.namespaces().withName(SYSTEM).delete()),
                action("change the node", c -> c.nodes().withName(NODE).edit(LearnerObjects::unschedulable)),
                action("ask the kubelet", c -> c.raw("/api/v1/nodes/" + NODE + "/proxy/pods")),
                action(
                        "list certificate requests",
                        c -> list(c.certificates().v1().certificateSigningRequests())),
                action(
                        "delete the prober",
                        c -> c.pods().inNamespace(GRADER).withName("prober").delete()),
                action("run commands in the prober", c -> exec(c, GRADER, "prober")),
                action("run commands in a pod of kube-system", c -> exec(c, SYSTEM, somePodOfTheSystem(c))),
                action("get a token of kube-system", c -> token(c, SYSTEM)),
                action("get a token of podo-system", c -> token(c, GRADER)),
                action("act as an admin", c -> systemSecretsAs(c, "admin", "system:masters")),
                action(
                        "act as a controller",
                        c -> systemSecretsAs(
                                c, "system:serviceaccount:kube-system:clusterrole-aggregation-controller")));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void mayNot(Consumer<KubernetesClient> action) {
        assertThatThrownBy(() -> action.accept(learner)).satisfies(LearnerRightsIT::isForbidden);
    }

    static Stream<Named<Pod>> dangerous() {
        return LearnerObjects.dangerousPods().stream()
                .map(pod -> Named.of(pod.getMetadata().getName(), pod));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void mayNotRunAPodThatReachesTheNode(Pod pod) {
        assertThatThrownBy(() -> learner.resource(pod).create()).satisfies(LearnerRightsIT::isForbidden);
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void mayNotRunItThroughADeploymentEither(Pod pod) {
        String name = pod.getMetadata().getName();
        learner.resource(deploymentOf(pod)).create();
        try {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(conditions(name))
                    .extracting(DeploymentCondition::getType, DeploymentCondition::getReason)
                    .contains(Tuple.tuple("ReplicaFailure", "FailedCreate")));
            assertThat(learner.pods().withLabel("app", name).list().getItems()).isEmpty();
        } finally {
            learner.apps().deployments().withName(name).delete();
        }
    }

    private static List<DeploymentCondition> conditions(String deployment) {
        return learner.apps()
                .deployments()
                .withName(deployment)
                .get()
                .getStatus()
                .getConditions();
    }

    private static Deployment deploymentOf(Pod pod) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(pod.getMetadata().getName())
                .endMetadata()
                .withNewSpec()
                .withNewSelector()
                .withMatchLabels(pod.getMetadata().getLabels())
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(pod.getMetadata().getLabels())
                .endMetadata()
                .withSpec(pod.getSpec())
                .endTemplate()
                .endSpec()
                .build();
    }

    private static void list(Listable<?> items) {
        items.list();
    }

    private static void listSystemSecrets(KubernetesClient client) {
        list(client.secrets().inNamespace(SYSTEM));
    }

    private static void systemSecretsAs(KubernetesClient client, String user, String... groups) {
        LearnerObjects.posingAs(client, user, groups, LearnerRightsIT::listSystemSecrets);
    }

    private static void token(KubernetesClient client, String namespace) {
        client.serviceAccounts().inNamespace(namespace).withName("default").tokenRequest();
    }

    private static Resource<Namespace> own(KubernetesClient client) {
        return client.namespaces().withName(Cluster.NAMESPACE);
    }

    private static String somePodOfTheSystem(KubernetesClient client) {
        return client.pods()
                .inNamespace(SYSTEM)
                .list()
                .getItems()
                .get(0)
                .getMetadata()
                .getName();
    }

    /** Asked for plainly: the client's own way would first look at the pod, and be refused for that. */
    private static void exec(KubernetesClient client, String namespace, String pod) {
        client.raw("/api/v1/namespaces/" + namespace + "/pods/" + pod + "/exec?command=id&stdout=true", "POST", null);
    }

    private static void isForbidden(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null
                && !(cause instanceof KubernetesClientException refused && refused.getCode() == FORBIDDEN)) {
            cause = cause.getCause();
        }
        assertThat(cause).as("the cluster's refusal in: %s", thrown).isNotNull();
    }

    private static Named<Consumer<KubernetesClient>> action(String name, Consumer<KubernetesClient> action) {
        return Named.of(name, action);
    }
}
