package dev.podo.manifest;

/** What a submission may cost at most, before anything in it is looked at. */
final class Limits {

    static final int BYTES = 256 * 1024;
    static final int DEPTH = 50;
    static final int DOCUMENTS = 30;
    static final int OBJECTS = 50;
    static final int PROBLEMS = 20;

    /** How much of a learner's own text a message repeats. */
    static final int SHOWN = 60;

    private Limits() {}
}
