package dev.podo.attempt;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Says that something about an attempt changed. What changed is to be read again: nothing but the id travels. */
@ApplicationScoped
class AttemptChanges {

    private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();

    private record Change(String learner, String attempt) {}

    void announce(String learner, String attempt) {
        changes.onNext(new Change(learner, attempt));
    }

    /** The ids of a learner's attempts, as they change. A slow reader misses some, and reads the newest state anyhow. */
    Multi<String> of(String learner) {
        return changes.onOverflow()
                .drop()
                .filter(change -> change.learner().equals(learner))
                .map(Change::attempt);
    }
}
