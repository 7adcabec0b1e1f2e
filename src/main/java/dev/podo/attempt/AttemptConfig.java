package dev.podo.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How attempts are graded and labs prepared. */
@ConfigMapping(prefix = "podo.attempt")
public interface AttemptConfig {

    /** Attempts graded and labs prepared at the same time, over all learners. */
    @WithDefault("8")
    int workers();

    /** How often either is begun, if faults of the platform break it off. */
    @WithDefault("3")
    int tries();

    /** The pause before such a try. */
    @WithDefault("PT2S")
    Duration retryPause();

    /** How long an attempt may wait for its learner's sandbox before it is given up, uncounted. */
    @WithDefault("PT30M")
    Duration patience();

    /** How long the cluster may take to show what was applied. */
    @WithDefault("PT10S")
    Duration settle();

    /** A worker that shows no life for four of these was killed, and its attempt is taken up by another. */
    @WithDefault("PT2S")
    Duration heartbeat();
}
