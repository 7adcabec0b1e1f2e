package dev.podo.lab;

import dev.podo.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One graded statement about one object of the learner's cluster.
 *
 * @param title what the check says, shown whatever its outcome
 * @param when the state that the object has to reach before the rule counts
 * @param within how long after the submission was applied that state may take
 * @param requires the checks that have to pass before this one says anything
 * @param why what the statement is good for
 * @param next what to try when it fails, as a command or a field
 */
public record Check(
        String id,
        int points,
        Text title,
        Target target,
        Optional<When> when,
        Duration within,
        CelRule rule,
        List<String> requires,
        Fail fail,
        Text why,
        String next) {

    public Check {
        requires = List.copyOf(requires);
    }
}
