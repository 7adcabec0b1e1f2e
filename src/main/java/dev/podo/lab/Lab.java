package dev.podo.lab;

import dev.podo.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A task with checks.
 *
 * @param lesson the id of the lesson that it belongs to
 * @param minutes how long a learner is likely to need
 * @param task what to do, in Markdown
 * @param allow the kinds that a submission may hold
 * @param hints from the gentlest to the plainest, in Markdown
 * @param notes the lines of the course notes that it practises, in ascending order
 * @param values what each placeholder {@code ${name}} of its files stands for here; empty in a lab without variants
 * @param commentary what the solution does and why, in Markdown; for learners who have solved the lab
 * @param setup what is in the cluster when the lab begins
 * @param solution manifests that score full marks; only for learners who have solved the lab, or have given up
 */
public record Lab(
        String id,
        String lesson,
        int minutes,
        Text title,
        List<NoteRange> notes,
        Map<String, String> values,
        Text task,
        Set<String> allow,
        List<Check> checks,
        List<Text> hints,
        Text commentary,
        Setup setup,
        List<LabFile> solution) {

    public Lab {
        notes = List.copyOf(notes);
        values = Map.copyOf(values);
        allow = Set.copyOf(allow);
        checks = List.copyOf(checks);
        hints = List.copyOf(hints);
        solution = List.copyOf(solution);
    }

    /** Whether names and numbers in it are drawn for each learner. */
    public boolean hasVariants() {
        return !values.isEmpty();
    }

    /** What all checks are worth together. */
    public int points() {
        return checks.stream().mapToInt(Check::points).sum();
    }
}
