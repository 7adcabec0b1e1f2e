package dev.podo.probe;

import dev.podo.lab.PodSelection;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the learner's pods that a probe is to act on; those of earlier revisions of a Deployment are not among them. */
final class PodPicker {

    private static final String REVISION = "deployment.kubernetes.io/revision";

    private final KubernetesClient admin;
    private final String namespace;

    PodPicker(Cluster cluster) {
        this.admin = cluster.admin();
        this.namespace = cluster.namespace();
    }

    /** @throws Trouble if no pod is ready */
    Pod firstReady(PodSelection pods) {
        return first(pods, PodFacts::isReady);
    }

    /** @throws Trouble if none has run yet */
    Pod firstStarted(PodSelection pods) {
        List<Pod> all = all(pods);
        return all.stream()
                .filter(PodFacts::isReady)
                .findFirst()
                .or(() -> all.stream().filter(PodFacts::hasStarted).findFirst())
                .orElseThrow(() -> noReadyPod(pods, all));
    }

    /** The ready ones, by name. */
    List<Pod> ready(PodSelection pods) {
        return all(pods).stream().filter(PodFacts::isReady).toList();
    }

    /** Those that are not being deleted, by name. */
    List<Pod> all(PodSelection pods) {
        return selected(pods).stream()
                .filter(pod -> !PodFacts.isTerminating(pod))
                .sorted(Comparator.comparing(PodFacts::name))
                .toList();
    }

    /** A trouble that says what is there instead. */
    static Trouble noReadyPod(PodSelection pods, List<Pod> all) {
        String found = all.stream().map(PodFacts::state).collect(Collectors.joining(", "));
        return Trouble.passing("no-ready-pod", found, pods.toString());
    }

    private Pod first(PodSelection pods, Predicate<Pod> which) {
        List<Pod> all = all(pods);
        return all.stream().filter(which).findFirst().orElseThrow(() -> noReadyPod(pods, all));
    }

    private List<Pod> selected(PodSelection pods) {
        if (pods instanceof PodSelection.Labelled labelled) {
            return admin.pods()
                    .inNamespace(namespace)
                    .withLabels(labelled.labels())
                    .list()
                    .getItems();
        }
        PodSelection.Of of = (PodSelection.Of) pods;
        if (of.kind().equals("pod")) {
            Pod pod = admin.pods().inNamespace(namespace).withName(of.name()).get();
            return pod == null ? List.of() : List.of(pod);
        }
        return Workloads.find(admin, namespace, of)
                .map(owner -> owner instanceof Deployment deployment ? ofDeployment(deployment) : owned(owner))
                .orElse(List.of());
    }

    private List<Pod> ofDeployment(Deployment deployment) {
        if (!isObserved(deployment)) {
            return List.of();
        }
        return admin.apps().replicaSets().inNamespace(namespace).list().getItems().stream()
                .filter(set -> PodFacts.isOwnedBy(set, PodFacts.uid(deployment)))
                .filter(set -> revision(set).equals(revision(deployment)))
                .findFirst()
                .map((ReplicaSet set) -> owned(set))
                .orElse(List.of());
    }

    /** Before that it still names its earlier revision. */
    private static boolean isObserved(Deployment deployment) {
        Long observed =
                deployment.getStatus() == null ? null : deployment.getStatus().getObservedGeneration();
        return observed != null && observed >= deployment.getMetadata().getGeneration();
    }

    private List<Pod> owned(HasMetadata owner) {
        return admin.pods().inNamespace(namespace).list().getItems().stream()
                .filter(pod -> PodFacts.isOwnedBy(pod, PodFacts.uid(owner)))
                .toList();
    }

    private static String revision(HasMetadata object) {
        return object.getMetadata().getAnnotations() == null
                ? ""
                : object.getMetadata().getAnnotations().getOrDefault(REVISION, "");
    }
}
