package dev.podo.attempt;

import dev.podo.attempt.PreparationLedger.Preparation;
import dev.podo.lab.Lab;
import dev.podo.sandbox.OpenSandbox;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes in that a learner wants a lab prepared, or begun anew. It is stored and queued before it is acknowledged. */
@ApplicationScoped
class AskToPrepare {

    private final PreparationLedger ledger;
    private final AttemptQueue queue;
    private final OpenSandbox openSandbox;
    private final ViewSandbox sandbox;

    AskToPrepare(PreparationLedger ledger, AttemptQueue queue, OpenSandbox openSandbox, ViewSandbox sandbox) {
        this.ledger = ledger;
        this.queue = queue;
        this.openSandbox = openSandbox;
        this.sandbox = sandbox;
    }

    /**
     * Has the lab prepared as soon as the learner's sandbox, which is opened if need be, is ready. Asking again while
     * that is under way changes nothing.
     *
     * @param anew whether what the lab has in the cluster is taken away first
     * @throws Problem 503 if no sandbox can run here
     */
    void ask(String learner, Lab lab, boolean anew) {
        String unavailable = sandbox.engineProblem();
        if (unavailable != null) {
            throw new Problem(503, "sandbox-unavailable", Messages.text(unavailable));
        }
        Optional<Preparation> latest = ledger.latest(learner, lab.id());
        if (latest.filter(one -> !one.isFinished() && (one.anew() || !anew)).isPresent()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> queue.addPreparation(ledger.add(learner, lab.id(), anew)));
        openSandbox.forLearner(learner);
        queue.wake();
    }
}
