package dev.podo.lab;

import dev.podo.text.Text;
import java.time.Duration;
import java.util.List;

/**
 * One graded statement about the learner's cluster.
 *
 * @param title what the check says, shown whatever its outcome
 * @param asserts what has to be true
 * @param within for a state, how long after the submission was applied it may take; for a probe, how long it may go on
 *     once all that it requires is there
 * @param requires the checks that have to pass before this one says anything
 * @param why what the statement is good for
 * @param next what to try when it fails, as a command or a field
 */
public record Check(
        String id,
        int points,
        Text title,
        Assertion asserts,
        Duration within,
        List<String> requires,
        Fail fail,
        Text why,
        String next) {

    public Check {
        requires = List.copyOf(requires);
    }

    /** Whether grading this check harms what other checks look at, so that it comes last. */
    public boolean isDestructive() {
        return asserts instanceof Assertion.OfProbe probe
                && probe.probe().kind().isDestructive();
    }
}
