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

    /** Saves what stands in the editor, unless it is too long; returns whether it was short enough. */
    boolean saveIfShort(String learner, String lab, String content) {
        boolean fits = content.length() <= MAX_LENGTH;
        if (fits) {
            QuarkusTransaction.requiringNew().run(() -> save(learner, lab, content));
        }
        return fits;
    }

    private void save(String learner, String lab, String content) {
        DraftEntity draft = DraftEntity.of(learner, lab).orElseGet(() -> DraftEntity.start(learner, lab));
        draft.content = content;
        draft.updatedAt = clock.instant();
        draft.persist();
    }
}
