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
    }

    /** The cluster is still on its way. */
    record Pending(String check, Text reason) implements Decision {}
}
