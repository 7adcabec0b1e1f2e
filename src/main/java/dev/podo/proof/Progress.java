package dev.podo.proof;

/** Hears of every step of a proof as it ends, from several threads. */
interface Progress {

    /**
     * @param done how many steps of the lab are done, this one included
     * @param nanos how long this one took
     */
    void step(ProveLab lab, int done, Step step, Grading grading, long nanos);
}
