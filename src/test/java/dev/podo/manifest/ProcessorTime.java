package dev.podo.manifest;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** What work costs this thread, however busy the machine is. */
final class ProcessorTime {

    /** No input may cost more. */
    static final long MOST_MILLIS = 200;

    private static final int TRIES = 10;

    private ProcessorTime() {}

    /** The cost of work; of repeated work if it costs too much, since pauses of the virtual
     * machine and what it has not compiled yet count as well. */
    static long millisOf(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int tries = 0; tries < TRIES && least >= MOST_MILLIS; tries++) {
            long start = nanos();
            work.run();
            least = Math.min(least, TimeUnit.NANOSECONDS.toMillis(nanos() - start));
        }
        return least;
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
