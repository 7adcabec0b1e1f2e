package dev.podo.attempt;

import dev.podo.lab.Lab;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Lets a learner see a lab's solution without having solved it, at a price: later attempts at it are practice. */
@ApplicationScoped
class GiveUpLab {

    private final Clock clock = Clock.systemUTC();

    /** There is no way back; a second time changes nothing. */
    void giveUp(String learner, Lab lab) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (GivenUpEntity.of(learner, lab.id()).isEmpty()) {
                var row = new GivenUpEntity();
                row.learner = learner;
                row.lab = lab.id();
                row.givenUpAt = clock.instant();
                row.persist();
            }
        });
    }

    boolean hasGivenUp(String learner, Lab lab) {
        return QuarkusTransaction.requiringNew()
                .call(() -> GivenUpEntity.of(learner, lab.id()).isPresent());
    }
}
