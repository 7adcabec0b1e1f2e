package dev.podo.lab;

import dev.podo.text.Text;

/**
 * What a rule says of the values it was given.
 *
 * @param holds whether it is satisfied; a rule that cannot be evaluated is not
 * @param expected the part of the rule that is not satisfied, in words, of at most 200 characters; empty if it holds
 * @param found the values that this part met, of at most 200 characters; empty if the rule holds
 */
public record RuleResult(boolean holds, Text expected, Text found) {

    static final RuleResult HOLDS = new RuleResult(true, new Text("", ""), new Text("", ""));
}
