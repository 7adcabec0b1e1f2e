package dev.podo.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * Remembers what submissions put into a sandbox. A row is written before its object and removed after it: a crash in
 * between leaves a row too many, never one too few.
 */
@ApplicationScoped
class AppliedObjects {

    List<ObjectRef> of(String sandbox, String lab) {
        return QuarkusTransaction.requiringNew().call(() -> AppliedObjectEntity.in(sandbox, lab));
    }

    void remember(String sandbox, String lab, Collection<ObjectRef> refs) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<ObjectRef> known = AppliedObjectEntity.in(sandbox, lab);
            refs.stream()
                    .filter(ref -> !known.contains(ref))
                    .forEach(ref -> AppliedObjectEntity.add(sandbox, lab, ref));
        });
    }

    void forget(String sandbox, String lab, Collection<ObjectRef> refs) {
        QuarkusTransaction.requiringNew().run(() -> refs.forEach(ref -> AppliedObjectEntity.remove(sandbox, lab, ref)));
    }
}
