package dev.podo.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one probe met. Records are kept with the attempt and never replayed.
 *
 * @param probe the probe's name in labs
 * @param atMillis when its last try began, counted like {@link Evidence#elapsed}
 * @param tookMillis how long the last try took
 * @param tries how often it has acted so far
 * @param over whether it will not act again, so that a rule that does not hold now never will
 * @param result what the rule decides over; never holds the value of a Secret
 * @param nonce the value made for this try; empty if it has none
 * @param trouble the code of what kept it from acting, through the learner's doing; empty if nothing did
 * @param about what the trouble's message speaks of
 * @param found what was met instead, from the cluster
 */
public record ProbeRecord(
        String probe,
        long atMillis,
        long tookMillis,
        int tries,
        boolean over,
        Map<String, Object> result,
        String nonce,
        String trouble,
        List<String> about,
        String found) {

    public ProbeRecord {
        Objects.requireNonNull(probe, "probe");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(found, "found");
        // In an order that is the same after the record was kept and read again.
        result = Collections.unmodifiableMap(new TreeMap<>(result));
        about = List.copyOf(about);
    }

    /** The same, after which the probe does not act again. */
    public ProbeRecord ended() {
        return new ProbeRecord(probe, atMillis, tookMillis, tries, true, result, nonce, trouble, about, found);
    }
}
