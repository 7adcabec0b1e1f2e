package dev.podo.verify;

import java.util.List;

/** The decisions on all checks of a lab, in the order of the checks. */
public record Verdict(List<Decision> decisions) {

    public Verdict {
        decisions = List.copyOf(decisions);
    }

    /** Whether every check is settled. */
    public boolean settled() {
        return decisions.stream().allMatch(Decision.Settled.class::isInstance);
    }

    /** The outcomes of the checks that are settled. */
    public List<Outcome> outcomes() {
        return decisions.stream()
                .filter(Decision.Settled.class::isInstance)
                .map(decision -> ((Decision.Settled) decision).outcome())
                .toList();
    }

    public Score score() {
        return Score.of(outcomes());
    }
}
