package dev.podo.lab;

import dev.podo.text.Text;

/**
 * What a rule says of its variables.
 *
 * @param holds whether it is satisfied; a rule that cannot be evaluated is not
 * @param expected the part of the rule that is not satisfied; empty if it holds
 * @param found the values that this part met; empty if the rule holds
 */
public record RuleResult(boolean holds, Text expected, Text found) {

    static final RuleResult HOLDS = new RuleResult(true, Text.same(""), Text.same(""));
}
