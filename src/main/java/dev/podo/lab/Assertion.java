package dev.podo.lab;

import java.time.Duration;
import java.util.Optional;

/** What a check states: how something is, or how it behaves. */
public sealed interface Assertion {

    /** The rule that must hold, over {@code object} for a state and over {@code result} for a probe. */
    CelRule rule();

    /**
     * How objects of the learner's namespace are.
     *
     * @param when the state that an object has to reach before the rule counts
     * @param hold how long all this has to stay true, where flapping matters; zero if once is enough
     */
    record OfState(Target target, Optional<When> when, CelRule rule, Duration hold) implements Assertion {}

    /** What comes of an action. */
    record OfProbe(Probe probe, CelRule rule) implements Assertion {}
}
