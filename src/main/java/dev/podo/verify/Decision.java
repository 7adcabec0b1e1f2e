package dev.podo.verify;

import dev.podo.text.Text;

/** What can be said of one check now. */
public sealed interface Decision {

    String check();

    /** Nothing that can still happen would change this outcome, or its time is over. */
    record Settled(Outcome outcome) implements Decision {

        @Override
        public String check() {
            return outcome.check();
        }

        boolean passed() {
            return outcome.state() == State.PASS;
        }
    }

    /**
     * The cluster is still on its way.
     *
     * @param waitsFor what has to come
     */
    record Pending(String check, Text reason, WaitsFor waitsFor) implements Decision {}

    /** What a pending check waits for. */
    enum WaitsFor {
        /** The cluster, which may still come to what is asked. */
        CLUSTER,
        /** Time to pass while the check goes on being satisfied. */
        HOLDING,
        /** The check's own probe to act, or to act again. */
        PROBE,
        /** Another check that it requires. */
        REQUIRED
    }
}
