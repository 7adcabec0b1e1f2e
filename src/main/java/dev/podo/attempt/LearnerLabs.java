package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.util.Optional;

/** The labs as each learner has them: with values of their own, which stay the same. */
@ApplicationScoped
public class LearnerLabs {

    private final LabCatalog labs;
    private final SecureRandom random = new SecureRandom();

    LearnerLabs(LabCatalog labs) {
        this.labs = labs;
    }

    /** The learner's own lab; with the first values if {@code learner} is empty. */
    public Optional<Lab> find(String learner, String id) {
        return labs.find(id).flatMap(lab -> learner.isEmpty() ? Optional.of(lab) : labs.find(id, seed(learner, lab)));
    }

    /** What the learner's values of a lab are drawn from; there is always one from the first call on. */
    long seed(String learner, Lab lab) {
        if (!lab.hasVariants()) {
            return LabCatalog.FIRST_VALUES;
        }
        return stored(learner, lab.id()).orElseGet(() -> draw(learner, lab.id()));
    }

    /** Gives the learner the values of another seed, from the next submission on: for those who try a lab out. */
    public void assign(String learner, String lab, long seed) {
        QuarkusTransaction.requiringNew().run(() -> LabSeedEntity.of(learner, lab)
                .ifPresentOrElse(entity -> entity.seed = seed, () -> LabSeedEntity.of(learner, lab, seed)
                        .persist()));
    }

    private long draw(String learner, String lab) {
        long seed = random.nextLong(LabCatalog.FIRST_VALUES + 1, Long.MAX_VALUE);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> LabSeedEntity.of(learner, lab, seed).persistAndFlush());
            return seed;
        } catch (PersistenceException refused) {
            // Two at the same moment: the table's key let only one through, and both go by that one.
            return stored(learner, lab).orElseThrow(() -> refused);
        }
    }

    private static Optional<Long> stored(String learner, String lab) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LabSeedEntity.of(learner, lab).map(entity -> entity.seed));
    }
}
