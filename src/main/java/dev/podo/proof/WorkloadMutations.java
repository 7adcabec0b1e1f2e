package dev.podo.proof;

import java.util.Map;

/** What can be wrong with what makes pods: how many, by which labels, under which Service, in which way. */
final class WorkloadMutations {

    private static final Place SPEC = Place.of("spec");
    private static final Place SELECTOR = SPEC.then("selector", "matchLabels");
    private static final Place TEMPLATE_LABELS = SPEC.then("template", "metadata", "labels");

    private WorkloadMutations() {}

    static void of(Edits edits) {
        switch (edits.kind()) {
            case "Deployment", "StatefulSet", "ReplicaSet" -> {
                fewer(edits, "replicas", SPEC.then("replicas"));
                podLabels(edits);
            }
            case "DaemonSet" -> podLabels(edits);
            case "Job" -> fewer(edits, "completions", SPEC.then("completions"));
            default -> {
                return;
            }
        }
        edits.remove("strategy-removed", "", SPEC.then("strategy"));
        Place serviceName = SPEC.then("serviceName");
        if (serviceName.isIn(edits.object())) {
            edits.set("service-name", "", serviceName, serviceName.text(edits.object()) + "-x");
        }
    }

    private static void fewer(Edits edits, String rule, Place count) {
        int wanted = count.number(edits.object()).orElse(1);
        if (wanted > 1) {
            edits.set(rule + "-fewer", "", count, wanted - 1);
        }
        if (rule.equals("replicas")) {
            edits.set(rule + "-zero", "", count, 0);
        }
    }

    /** Selector and template must agree to be taken at all, so both change; the template alone shows that they must. */
    private static void podLabels(Edits edits) {
        for (String key : TEMPLATE_LABELS.keys(edits.object())) {
            Place label = TEMPLATE_LABELS.then(key);
            Place selected = SELECTOR.then(key);
            String value = Near.offByOne(label.text(edits.object()));
            edits.set("template-label-off", key, label, value);
            if (selected.isIn(edits.object())) {
                String both = label + " and " + selected + " are both " + value;
                edits.change("pod-label-off", key, both, copy -> {
                    Edits.put(copy, label, value);
                    Edits.put(copy, selected, value);
                });
                renamed(edits, key);
            } else {
                edits.remove("template-label-removed", key, label);
            }
        }
    }

    private static void renamed(Edits edits, String key) {
        String other = Near.offByOne(key);
        edits.change("pod-label-key", key, "the pods’ label " + key + " has another key, " + other, copy -> {
            for (Place labels : new Place[] {TEMPLATE_LABELS, SELECTOR}) {
                Object value = labels.then(key).in(copy).orElse(Map.of());
                Edits.cut(copy, labels.then(key));
                Edits.put(copy, labels.then(other), value);
            }
        });
    }
}
