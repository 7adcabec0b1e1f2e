package dev.podo.probe;

import java.time.Duration;

/** The moment at which an act has to be over. */
final class TimeLimit {

    private final long startNanos = System.nanoTime();
    private final long endNanos;

    private TimeLimit(Duration limit) {
        this.endNanos = startNanos + limit.toNanos();
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

    /** What is left, and no less than {@code least}. */
    Duration leftOr(Duration least) {
        return left().compareTo(least) < 0 ? least : left();
    }

    boolean isOver() {
        return left().isZero();
    }

    /** How long it has run so far. */
    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
