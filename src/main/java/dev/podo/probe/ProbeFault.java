package dev.podo.probe;

/** A probe could not act, through no fault of the learner. */
public final class ProbeFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProbeFault(String message) {
        super(message);
    }

    ProbeFault(String message, Throwable cause) {
        super(message, cause);
    }
}
