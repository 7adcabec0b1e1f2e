package dev.podo.attempt;

import java.util.Locale;

/** Where an attempt is. */
public enum AttemptState {
    QUEUED,
    OBSERVING,
    GRADED,
    /** Could not be graded, through no fault of the learner; not counted. */
    ERROR,
    /** The cluster refused the manifests and none of them was applied; not counted. */
    REFUSED;

    public boolean isFinal() {
        return this != QUEUED && this != OBSERVING;
    }

    /** Its name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
