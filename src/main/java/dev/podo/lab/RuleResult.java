package dev.podo.lab;

import dev.podo.text.Text;
import java.util.Set;

/**
 * What a rule says of the values it was given.
 *
 * @param holds whether it is satisfied; a rule that cannot be evaluated is not
 * @param evaluated whether it came to true or false at all; not so where it reads a field that is not there, or takes
 *     too long
 * @param expected the part of the rule that is not satisfied, in words, of at most 200 characters; empty if it holds, and if
 *     the lab hides it
 * @param found the values that this part met, of at most 200 characters; empty if the rule holds
 * @param reads the fields that this part reads, such as {@code object.spec.type}; empty if the rule holds
 */
public record RuleResult(boolean holds, boolean evaluated, Text expected, Text found, Set<String> reads) {

    static final RuleResult HOLDS = new RuleResult(true, true, Text.same(""), Text.same(""), Set.of());

    public RuleResult {
        reads = Set.copyOf(reads);
    }
}
