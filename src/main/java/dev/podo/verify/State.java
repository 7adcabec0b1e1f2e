package dev.podo.verify;

/** What a check can come to. */
public enum State {
    PASS,
    FAIL,
    /** Another check has to pass first. */
    BLOCKED,
    /** The platform's fault; never scored as wrong. */
    ERROR;

    /** The word for this state in the API and in style sheets. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
