package dev.podo.proof;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another thread or a cluster brings about. */
final class Await {

    private static final Duration POLL = Duration.ofMillis(100);

    private Await() {}

    /** The value as soon as there is one; empty if there is none in time. */
    static <T> Optional<T> value(Duration within, Supplier<Optional<T>> source) {
        long end = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> value = source.get();
            if (value.isPresent()) {
                return value;
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a lab was proven", e);
        }
    }
}
