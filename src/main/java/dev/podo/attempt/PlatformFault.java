package dev.podo.attempt;

/** Grading or preparing a lab could not go on, through no fault of the learner. */
public class PlatformFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlatformFault(String message) {
        super(message);
    }

    PlatformFault(String message, Throwable cause) {
        super(message, cause);
    }
}
