package dev.podo.lab;

import java.util.List;
import java.util.Map;

/** A compiled CEL expression over {@code object}. */
public final class CelRule {

    /** A rule that asks for nothing. */
    static final CelRule ALWAYS = new CelRule("true", List.of(), false, false);

    private final String source;
    private final List<CelExpression> conjuncts;
    private final boolean readsStatus;
    private final boolean secret;

    CelRule(String source, List<CelExpression> conjuncts, boolean readsStatus, boolean secret) {
        this.source = source;
        this.conjuncts = List.copyOf(conjuncts);
        this.readsStatus = readsStatus;
        this.secret = secret;
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
        Map<String, Object> values = Values.normalise(object);
        for (CelExpression conjunct : conjuncts) {
            Trace trace = new Trace();
            if (!conjunct.evaluate(values, trace).equals(java.util.Optional.of(true))) {
                String expected = conjunct.source().replaceAll("\\s+", " ").strip();
                return new RuleResult(
                        false, dev.podo.text.Text.same(Values.bounded(expected)), dev.podo.text.Text.same(new Findings(trace, secret).of(conjunct, values)));
            }
        }
        return RuleResult.HOLDS;
    }
}
