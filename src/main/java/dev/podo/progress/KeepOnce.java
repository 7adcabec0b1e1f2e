package dev.podo.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;

/** Writes rows of which there is one for each key. */
final class KeepOnce {

    private KeepOnce() {}

    /**
     * Runs {@code findOrMake} in a transaction of its own. Where two requests make the same row at once the table's key
     * lets only one through; the other runs again and then finds it.
     */
    static void keep(Runnable findOrMake) {
        try {
            QuarkusTransaction.requiringNew().run(findOrMake);
        } catch (PersistenceException | QuarkusTransactionException taken) {
            QuarkusTransaction.requiringNew().run(findOrMake);
        }
    }
}
