package dev.podo.probe;

import java.time.Duration;

/** The moment at which an act has to be over. */
final class TimeLimit {

    private final long endNanos;

    private TimeLimit(Duration limit) {
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    static TimeLimit of(Duration limit) {
        return new TimeLimit(limit);
    }

    /** The same, but never so short that nothing could be done and never longer than {@code most}. */
    static TimeLimit between(Duration least, Duration limit, Duration most) {
        Duration bounded = limit.compareTo(most) > 0 ? most : limit;
        return new TimeLimit(bounded.compareTo(least) < 0 ? least : bounded);
    }

    /** What is left, never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /** What is left, or {@code most} if that is less. */
    Duration left(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    boolean isOver() {
        return left().isZero();
    }
}
