package dev.podo.probe;

/**
 * How a command in a container ended.
 *
 * @param exitCode 126 or 127 if its program can't be started or is not there; -1 unless {@link End#EXITED}
 * @param output the beginning of what it wrote
 * @param errors the beginning of what it wrote to standard error; why it was not started, if it was not
 */
record Ran(End end, int exitCode, String output, String errors) {

    enum End {
        EXITED,
        /** It had written what was waited for, and was left alone. */
        SATISFIED,
        /** It was broken off, since it ran too long. */
        TOO_LONG,
        /** It was broken off, since it wrote too much. */
        TOO_MUCH,
        /** There was no such pod or container to run it in, or it was not running. */
        NOT_STARTED
    }

    boolean succeeded() {
        return end == End.EXITED && exitCode == 0;
    }

    /** Whether there is no such program in the container. */
    boolean isMissing() {
        return end == End.EXITED && exitCode == NOT_FOUND;
    }

    static final int NOT_EXECUTABLE = 126;
    static final int NOT_FOUND = 127;
}
