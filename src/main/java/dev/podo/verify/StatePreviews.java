package dev.podo.verify;

import dev.podo.lab.Assertion;
import dev.podo.lab.CelRule;
import dev.podo.lab.Check;
import dev.podo.lab.Match;
import dev.podo.lab.RuleResult;
import dev.podo.lab.Target;
import dev.podo.lab.Target.Selection;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import dev.podo.verify.Preview.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges checks of how objects are by what is written of them. */
final class StatePreviews {

    private static final String CLUSTER = "lab_preview_cluster";

    private final Snapshot snapshot;
    private final Set<String> allow;

    /** @param allow the kinds that a submission may hold */
    StatePreviews(List<Map<String, Object>> objects, Set<String> allow) {
        this.snapshot =
                new Snapshot(new Evidence(objects.stream().map(Defaults::in).toList(), Duration.ZERO));
        this.allow = allow;
    }

    Preview judge(Check check, Assertion.OfState state) {
        Target target = state.target();
        Optional<List<Map<String, Object>>> selected = select(target);
        if (selected.isEmpty()) {
            return Preview.needsCluster(check, CLUSTER);
        }
        boolean more = target.mayComeLater() && snapshot.owners().mayMake(target.kind());
        if (selected.get().isEmpty()) {
            return more || !isWritten(target) ? Preview.needsCluster(check, CLUSTER) : absent(check, target);
        }
        if (target.match() == Match.ONE && selected.get().size() > 1) {
            Outcome tooMany = Absence.tooMany(check, target, selected.get());
            return Preview.fails(check, tooMany, tooMany.message());
        }
        List<Preview> each = new ArrayList<>();
        selected.get().forEach(object -> each.add(judge(check, state, object)));
        if (more && !(target.selection() instanceof Selection.ByName)) {
            each.add(Preview.needsCluster(check, CLUSTER));
        }
        State decisive = target.match() == Match.ANY ? State.HOLDS : State.FAILS;
        return first(each, decisive).or(() -> first(each, State.NEEDS_CLUSTER)).orElseGet(() -> each.get(0));
    }

    /** The objects that a check speaks of; empty if what is written does not tell which they are. */
    private Optional<List<Map<String, Object>>> select(Target target) {
        if (!(target.selection() instanceof Selection.Where where)) {
            return Optional.of(snapshot.select(target));
        }
        boolean settled = snapshot.ofKind(target.kind())
                .allMatch(object -> judge(where.rule(), object).isPresent());
        return settled ? Optional.of(snapshot.select(target)) : Optional.empty();
    }

    private Preview judge(Check check, Assertion.OfState state, Map<String, Object> object) {
        Optional<RuleResult> rule = judge(state.rule(), object);
        if (rule.isEmpty()) {
            return Preview.needsCluster(check, CLUSTER);
        }
        if (!rule.get().holds()) {
            return Preview.fails(check, object, rule.get());
        }
        return state.when().isPresent() || !state.hold().isZero()
                ? Preview.needsCluster(check, "lab_preview_written")
                : Preview.holds(check);
    }

    /** What the rule says; empty if a cluster may make it say something else. */
    private static Optional<RuleResult> judge(CelRule rule, Map<String, Object> object) {
        if (rule.readsStatus()) {
            return Optional.empty();
        }
        RuleResult result = rule.test(Map.of("object", object));
        return Optional.of(result).filter(RuleResult::evaluated).filter(settled -> settled.reads().stream()
                .noneMatch(path -> ClusterFields.mayFill(object, path)));
    }

    private boolean isWritten(Target target) {
        return allow.contains(target.kind()) && !target.isMadeByTheCluster();
    }

    private Preview absent(Check check, Target target) {
        return Preview.fails(check, Absence.outcome(check, target, snapshot), absence(target));
    }

    private Text absence(Target target) {
        if (!(target.selection() instanceof Selection.ByName name)) {
            return Messages.text("lab_preview_absent_selected", target.kind());
        }
        List<String> near = Absence.near(target, snapshot);
        return near.isEmpty()
                ? Messages.text("lab_preview_absent", target.kind(), name.name())
                : Messages.text("lab_preview_absent_near", target.kind(), name.name(), String.join(", ", near));
    }

    private static Optional<Preview> first(List<Preview> previews, State state) {
        return previews.stream().filter(preview -> preview.state() == state).findFirst();
    }
}
