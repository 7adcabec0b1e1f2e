package dev.podo.verify;

import dev.podo.lab.Check;
import java.util.List;

/** Decides checks on evidence. The same checks and evidence always come to the same outcomes. */
public final class Verifier {

    private Verifier() {}

    /** What can be said now; a check may still be pending. */
    public static Verdict decide(List<Check> checks, Evidence evidence) {
        return new Deciding(checks, evidence, false).verdict();
    }

    /** The last word, for when no time is left: what is pending fails, with the reason for which it was pending. */
    public static Verdict decideFinally(List<Check> checks, Evidence evidence) {
        return new Deciding(checks, evidence, true).verdict();
    }
}
