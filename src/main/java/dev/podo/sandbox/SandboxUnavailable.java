package dev.podo.sandbox;

/** The sandbox or its engine can't be reached, or was lost. The platform's fault, never the learner's. */
public class SandboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SandboxUnavailable(String message) {
        super(message);
    }

    public SandboxUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
