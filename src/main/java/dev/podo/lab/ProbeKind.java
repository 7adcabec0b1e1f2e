package dev.podo.lab;

import static dev.podo.lab.ResultField.NUMBER;
import static dev.podo.lab.ResultField.TEXT;
import static dev.podo.lab.ResultField.TEXTS;
import static dev.podo.lab.ResultField.TEXT_MAP;
import static dev.podo.lab.ResultField.TRUTH;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed set of probes, by the names that labs use, with what each yields and what it asks for by itself. */
public enum ProbeKind {
    /**
     * {@code error} is empty, or one of refused, timeout, unresolved, tls, other; then the status is 0. Without a
     * certificate {@code certificateNames} is empty.
     */
    HTTP(
            "http",
            false,
            Map.of(
                    "status", NUMBER,
                    "body", TEXT,
                    "headers", TEXT_MAP,
                    "error", TEXT,
                    "fromSecret", TRUTH,
                    "certificateNames", TEXTS),
            "result.status == 200"),
    DNS("dns", false, Map.of("addresses", TEXTS, "answers", TEXTS, "status", TEXT), "size(result.addresses) > 0"),
    EXEC("exec", false, Map.of("exitCode", NUMBER, "stdout", TEXT, "stderr", TEXT), "result.exitCode == 0"),
    LOGS("logs", false, Map.of("text", TEXT, "lines", TEXTS), ""),
    /** All in the same order, the oldest first. */
    EVENTS("events", false, Map.of("lines", TEXTS, "reasons", TEXTS, "components", TEXTS, "current", TEXTS), ""),
    FILE_EQUALS(
            "fileEquals",
            false,
            Map.of("exists", TRUTH, "found", TEXT, "expected", TEXT),
            "result.exists && result.found == result.expected"),
    ENV_EQUALS(
            "envEquals",
            false,
            Map.of("exists", TRUTH, "found", TEXT, "expected", TEXT),
            "result.exists && result.found == result.expected"),
    SPREAD(
            "spread",
            false,
            Map.of("requests", NUMBER, "answered", NUMBER, "backends", TEXTS),
            "size(result.backends) >= 2"),
    PVC_BOUND(
            "pvcBound",
            false,
            Map.of("phase", TEXT, "volume", TEXT, "storageClass", TEXT, "capacity", TEXT, "mountedBy", TEXTS),
            "result.phase == 'Bound'"),
    SERVICE_STABLE(
            "serviceStable",
            true,
            Map.of(
                    "addressBefore", TEXT,
                    "addressAfter", TEXT,
                    "deletedPod", TEXT,
                    "newPod", TEXT,
                    "backendsBefore", TEXTS,
                    "backendsAfter", TEXTS),
            "result.newPod != '' && result.addressAfter == result.addressBefore"
                    + " && result.backendsAfter != result.backendsBefore"),
    SURVIVES_POD_DELETION(
            "survivesPodDeletion",
            true,
            Map.of("deletedPod", TEXT, "newPod", TEXT, "written", TEXT, "read", TEXT, "seconds", NUMBER),
            "result.newPod != '' && result.read == result.written"),
    /** {@code restarts} counts all of the container's, also those before the probe acted. */
    SURVIVES_RESTART(
            "survivesRestart",
            true,
            Map.of("restarted", TRUTH, "restarts", NUMBER, "written", TEXT, "read", TEXT, "seconds", NUMBER),
            "result.restarted && result.read == result.written"),
    ROLLING_UPDATE(
            "rollingUpdate",
            true,
            Map.of(
                    "completed", TRUTH,
                    "requests", NUMBER,
                    "failed", NUMBER,
                    "fewestBackends", NUMBER,
                    "seconds", NUMBER),
            "result.completed && result.fewestBackends >= 1"),
    KEEPS_ANSWERING(
            "keepsAnswering",
            true,
            Map.of(
                    "deletedPods", TEXTS,
                    "newPods", TEXTS,
                    "requests", NUMBER,
                    "failed", NUMBER,
                    "fewestBackends", NUMBER,
                    "seconds", NUMBER),
            "size(result.newPods) == size(result.deletedPods) && result.fewestBackends >= 1"
                    + " && result.failed * 20 <= result.requests"),
    LEAVES_OUT_BROKEN(
            "leavesOutBroken",
            true,
            Map.of(
                    "brokenPod", TEXT,
                    "included", TRUTH,
                    "requests", NUMBER,
                    "answered", NUMBER,
                    "backends", TEXTS),
            "!result.included && result.answered == result.requests"),
    RECOVERY(
            "recovery",
            true,
            Map.of(
                    "deleted", TEXTS,
                    "restored", TEXTS,
                    "missing", TEXTS,
                    "written", TEXT,
                    "read", TEXT,
                    "seconds", NUMBER),
            "size(result.deleted) > 0 && size(result.missing) == 0 && result.read == result.written");

    private final String label;
    private final boolean destructive;
    private final ResultType result;
    private final String rule;

    ProbeKind(String label, boolean destructive, Map<String, ResultField> result, String rule) {
        this.label = label;
        this.destructive = destructive;
        this.result = new ResultType(result);
        this.rule = rule;
    }

    /** The name in {@code lab.yaml}. */
    public String label() {
        return label;
    }

    /** Whether it deletes or restarts what other checks look at. */
    public boolean isDestructive() {
        return destructive;
    }

    /** The fields of {@code result} in rules. */
    public ResultType result() {
        return result;
    }

    /** The rule for checks that give none; empty if they must. */
    Optional<String> ruleByItself() {
        return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
    }

    static Optional<ProbeKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ProbeKind::label).toList();
    }
}
