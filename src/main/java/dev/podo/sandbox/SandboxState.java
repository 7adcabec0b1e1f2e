package dev.podo.sandbox;

import java.util.Locale;

/** Where a sandbox is in its life. */
public enum SandboxState {
    /** Asked for; its place in the queue is not settled yet. */
    REQUESTED,
    /** Waiting for memory or for the image; has a position. */
    QUEUED,
    BOOTING,
    /** Ready, but no learner's yet. */
    WARM,
    /** Ready and in its learner's hands. */
    LEASED,
    PAUSED,
    CLOSED,
    FAILED;

    /** Whether it still counts as its learner's sandbox. */
    public boolean isOpen() {
        return this != CLOSED && this != FAILED;
    }

    /** Its name in the API and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
