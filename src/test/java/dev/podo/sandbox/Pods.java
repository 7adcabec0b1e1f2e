package dev.podo.sandbox;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;

/** Pods for tests. */
final class Pods {

    private Pods() {}

    /** A pod of one container, {@code tools}, with curl and a shell. */
    static Pod named(String name, String... command) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("app", name)
                .endMetadata()
                .withNewSpec()
                .withTerminationGracePeriodSeconds(0L)
                .addNewContainer()
                .withName("tools")
                .withImage("podo/toolbox:1")
                .withImagePullPolicy("IfNotPresent")
                .withCommand(command)
                .endContainer()
                .endSpec()
                .build();
    }
}
