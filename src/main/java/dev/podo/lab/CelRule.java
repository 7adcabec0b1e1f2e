package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A compiled CEL expression that comes to true or false. */
public final class CelRule {

    /** The rule of a check that asks for nothing but its target's existence or state. */
    static final CelRule ALWAYS = new CelRule(Optional.empty(), false, false);

    private final Optional<CelExpression> expression;
    private final boolean secret;
    private final boolean hidden;

    CelRule(CelExpression expression, boolean secret) {
        this(Optional.of(expression), secret, false);
    }

    private CelRule(Optional<CelExpression> expression, boolean secret, boolean hidden) {
        this.expression = expression;
        this.secret = secret;
        this.hidden = hidden;
    }

    /** The same rule, which does not tell what it expects: that is for the learner to find out. */
    CelRule hidingExpected() {
        return new CelRule(expression, secret, true);
    }

    /** The expression as it stands in the lab. */
    public String source() {
        return expression.map(CelExpression::source).orElse("true");
    }

    /** Whether the rule can become true without anybody changing the object, because it reads the object's status. */
    public boolean readsStatus() {
        return expression.map(CelExpression::readsStatus).orElse(false);
    }

    /**
     * Evaluates the rule. Never throws.
     *
     * @param variables every variable of the rule, such as {@code object} with an object as it comes from JSON
     */
    public RuleResult test(Map<String, Object> variables) {
        return expression.map(rule -> test(rule, Values.normalise(variables))).orElse(RuleResult.HOLDS);
    }

    private RuleResult test(CelExpression rule, Map<String, Object> variables) {
        Trace trace = new Trace();
        Optional<Object> value = rule.evaluate(variables, trace);
        if (value.equals(Optional.of(true))) {
            return RuleResult.HOLDS;
        }
        CelExpr unmet = Conjuncts.of(rule.root())
                .filter(part -> !trace.values(part.id()).contains(true))
                .findFirst()
                .orElse(rule.root());
        Text expected = hidden ? Text.same("") : words(rule, naming -> new Wording(naming).of(unmet));
        Text found = words(rule, naming -> new Findings(trace, secret, naming).of(unmet));
        return new RuleResult(false, value.equals(Optional.of(false)), expected, found, Paths.of(unmet));
    }

    private static Text words(CelExpression rule, Function<Naming, String> words) {
        return new Text(
                Values.bounded(words.apply(new Naming(Language.KO, rule.tree()))),
                Values.bounded(words.apply(new Naming(Language.EN, rule.tree()))));
    }
}
