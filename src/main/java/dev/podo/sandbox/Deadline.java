package dev.podo.sandbox;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for one condition after the other until a common moment. */
final class Deadline {

    private final long endNanos;
    private final Duration poll;
    private final Runnable require;

    /**
     * @param poll the pause between two looks
     * @param require throws when waiting has become pointless; asked before every look
     */
    Deadline(Duration within, Duration poll, Runnable require) {
        this.endNanos = System.nanoTime() + within.toNanos();
        this.poll = poll;
        this.require = require;
    }

    /** Waits until the condition holds. A cluster that is still starting may refuse to answer in between. */
    void until(String awaited, BooleanSupplier condition) {
        await(awaited, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is a value. */
    <T> T await(String awaited, Supplier<Optional<T>> source) {
        KubernetesClientException last = null;
        while (System.nanoTime() < endNanos) {
            require.run();
            try {
                Optional<T> value = source.get();
                if (value.isPresent()) {
                    return value.get();
                }
            } catch (KubernetesClientException notYet) {
                last = notYet;
            }
            pause();
        }
        throw new SandboxUnavailable("Waited in vain for " + awaited, last);
    }

    private void pause() {
        try {
            Thread.sleep(poll.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxUnavailable("The server stops while a sandbox boots", e);
        }
    }
}
