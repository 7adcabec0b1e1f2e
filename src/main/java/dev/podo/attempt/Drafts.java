package dev.podo.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Keeps what learners have typed, so that a reload or another machine loses nothing. */
@ApplicationScoped
class Drafts {

    /** As much as the column holds; what is longer is over the limit of a submission anyway. */
    static final int MAX_LENGTH = 300_000;

    private final Clock clock = Clock.systemUTC();

    Optional<String> of(String learner, String lab) {
        return QuarkusTransaction.requiringNew()
                .call(() -> DraftEntity.of(learner, lab).map(draft -> draft.content));
    }

    void save(String learner, String lab, String content) {
        QuarkusTransaction.requiringNew().run(() -> {
            DraftEntity draft = DraftEntity.of(learner, lab).orElseGet(() -> DraftEntity.start(learner, lab));
            draft.content = content;
            draft.updatedAt = clock.instant();
            draft.persist();
        });
    }
}
