package dev.podo.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The states that a check can wait for, by the names that labs use. What they mean exactly is up to the verifier. */
public enum When {
    POD_SCHEDULED("podScheduled", "Pod"),
    POD_READY("podReady", "Pod"),
    ROLLOUT_COMPLETE("rolloutComplete", "Deployment", "StatefulSet", "DaemonSet"),
    SERVICE_HAS_ENDPOINTS("serviceHasEndpoints", "Service"),
    CLAIM_BOUND("claimBound", "PersistentVolumeClaim"),
    JOB_SUCCEEDED("jobSucceeded", "Job");

    private final String label;
    private final Set<String> kinds;

    When(String label, String... kinds) {
        this.label = label;
        this.kinds = Set.of(kinds);
    }

    /** The name in {@code lab.yaml}. */
    public String label() {
        return label;
    }

    /** The kinds that can be in this state. */
    public Set<String> kinds() {
        return kinds;
    }

    static Optional<When> of(String label) {
        return Arrays.stream(values()).filter(when -> when.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(When::label).toList();
    }
}
