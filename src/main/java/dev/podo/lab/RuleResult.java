package dev.podo.lab;

/**
 * What a rule says of one object.
 *
 * @param holds whether it is satisfied; a rule that cannot be evaluated is not
 * @param expected the part of the rule that is not satisfied, as it stands in the lab; empty if it holds
 * @param found the values that this part met; empty if the rule holds
 */
public record RuleResult(boolean holds, dev.podo.text.Text expected, dev.podo.text.Text found) {

    static final RuleResult HOLDS = new RuleResult(true, dev.podo.text.Text.same(""), dev.podo.text.Text.same(""));
}
