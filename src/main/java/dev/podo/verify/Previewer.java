package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says what checks come to on a manifest alone, without a cluster. It never says that a check fails which grading would
 * pass, as long as nothing but the manifest and what the lab begins with is in the cluster; where that does not settle
 * it, it says so.
 */
public final class Previewer {

    private final Map<String, Check> checks;
    private final StatePreviews states;
    private final Map<String, Preview> previews = new HashMap<>();

    private Previewer(Lab lab, List<Map<String, Object>> objects) {
        this.checks = lab.checks().stream().collect(Collectors.toMap(Check::id, Function.identity()));
        this.states = new StatePreviews(lab.setup().around(objects), lab.allow());
    }

    /**
     * A preview of each of the lab's checks, in their order.
     *
     * @param objects what is written, as it comes from JSON; it is not changed
     */
    public static List<Preview> preview(Lab lab, List<Map<String, Object>> objects) {
        var previewer = new Previewer(lab, objects);
        return lab.checks().stream().map(check -> previewer.preview(check.id())).toList();
    }

    /** For a cluster that is graded as it stands: nothing is written that could be judged. */
    public static List<Preview> previewOfNothing(Lab lab) {
        return lab.checks().stream()
                .map(check -> Preview.needsCluster(check, "lab_preview_cluster"))
                .toList();
    }

    /** Labs are loaded only if no check waits for itself, so this ends. */
    private Preview preview(String id) {
        Preview known = previews.get(id);
        if (known != null) {
            return known;
        }
        Preview made = judge(checks.get(id));
        previews.put(id, made);
        return made;
    }

    private Preview judge(Check check) {
        for (String required : check.requires()) {
            Preview.State state = preview(required).state();
            if (state == Preview.State.FAILS || state == Preview.State.BLOCKED) {
                return Preview.blocked(check, checks.get(required));
            }
        }
        return check.asserts() instanceof Assertion.OfState state
                ? states.judge(check, state)
                : Preview.needsCluster(check, "lab_preview_probe");
    }
}
