package dev.podo.proof;

import java.util.List;

/** What can be wrong with a pod as a whole: where it may run, and what has to happen before it serves. */
final class PodMutations {

    private PodMutations() {}

    static void of(Edits edits) {
        PodTemplate.in(edits).ifPresent(template -> {
            Place spec = template.spec();
            edits.set("no-such-node", "", spec.then("nodeSelector", "example.com/no-node"), "has-it");
            edits.remove("init-containers-removed", "", spec.then("initContainers"));
            edits.append(
                    "init-container-fails",
                    "",
                    spec.then("initContainers"),
                    Edits.map("name", "podo-mutant-init", "image", "podo/busybox", "command", List.of("false")));
            if (PodTemplate.serves(edits)) {
                edits.append(
                        "readiness-gate",
                        "",
                        spec.then("readinessGates"),
                        Edits.map("conditionType", "example.com/nobody-sets-this"));
            }
            Place account = spec.then("serviceAccountName");
            if (account.isIn(edits.object())) {
                edits.set("service-account", "", account, account.text(edits.object()) + "-x");
            }
        });
    }
}
