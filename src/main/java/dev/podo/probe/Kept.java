package dev.podo.probe;

import java.util.List;

/** What the learner last submitted to the lab, for a probe that takes it away and brings it back. */
public interface Kept {

    /** What of it is in the cluster now, as {@code Kind/name}; claims are never named. */
    List<String> present();

    /** Deletes it with all that it owns, and returns when that is gone. Claims stay. */
    void takeAway();

    /** Submits it again as the learner did, whatever is there of it. */
    void bringBack();
}
