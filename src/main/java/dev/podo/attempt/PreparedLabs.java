package dev.podo.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Remembers which labs were begun in which sandbox. The row is written after all objects are there and removed before
 * the first of them goes: a crash in between has the lab prepared once more.
 */
@ApplicationScoped
class PreparedLabs {

    private final Clock clock = Clock.systemUTC();

    boolean has(String sandbox, String lab) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LabSetupEntity.findByIdOptional(new LabSetupEntity.Key(sandbox, lab))
                        .isPresent());
    }

    void add(String sandbox, String lab) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (LabSetupEntity.findById(new LabSetupEntity.Key(sandbox, lab)) == null) {
                var row = new LabSetupEntity();
                row.sandbox = sandbox;
                row.lab = lab;
                row.preparedAt = clock.instant();
                row.persist();
            }
        });
    }

    void remove(String sandbox, String lab) {
        QuarkusTransaction.requiringNew().run(() -> LabSetupEntity.deleteById(new LabSetupEntity.Key(sandbox, lab)));
    }
}
