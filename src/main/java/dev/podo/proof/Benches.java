package dev.podo.proof;

import dev.podo.attempt.LearnerLabs;
import dev.podo.attempt.PrepareLab;
import dev.podo.attempt.StopAtFirstFailure;
import dev.podo.attempt.SubmitAttempt;
import dev.podo.attempt.ViewAttempts;
import dev.podo.people.CreateAccount;
import dev.podo.sandbox.CloseSandbox;
import dev.podo.sandbox.LeasedClusters;
import dev.podo.sandbox.OpenSandbox;
import dev.podo.sandbox.SandboxUnavailable;
import dev.podo.sandbox.SandboxView;
import dev.podo.sandbox.ViewSandbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Makes learners with sandboxes, on which labs are proven. */
@ApplicationScoped
class Benches {

    /** Several boot at once, and some have to wait for a place. */
    private static final Duration BOOT = Duration.ofMinutes(10);

    private final CreateAccount createAccount;
    private final OpenSandbox open;
    private final ViewSandbox sandbox;
    private final CloseSandbox close;
    private final LeasedClusters clusters;
    private final PrepareLab prepare;
    private final StopAtFirstFailure stopAtFirstFailure;
    private final LearnerLabs labs;
    private final SubmitAttempt submit;
    private final ViewAttempts attempts;

    Benches(
            CreateAccount createAccount,
            OpenSandbox open,
            ViewSandbox sandbox,
            CloseSandbox close,
            LeasedClusters clusters,
            PrepareLab prepare,
            StopAtFirstFailure stopAtFirstFailure,
            LearnerLabs labs,
            SubmitAttempt submit,
            ViewAttempts attempts) {
        this.createAccount = createAccount;
        this.open = open;
        this.sandbox = sandbox;
        this.close = close;
        this.clusters = clusters;
        this.prepare = prepare;
        this.stopAtFirstFailure = stopAtFirstFailure;
        this.labs = labs;
        this.submit = submit;
        this.attempts = attempts;
    }

    /**
     * Signs a learner up and waits until their sandbox is theirs.
     *
     * @throws SandboxUnavailable if there is no sandbox to be had
     */
    Bench open() {
        String learner = signUp();
        open.forLearner(learner);
        Optional<SandboxView> settled = Await.value(
                BOOT, () -> Optional.of(sandbox.ofLearner(learner)).filter(view -> view.isLeased() || !view.isOpen()));
        if (settled.filter(SandboxView::isLeased).isEmpty()) {
            close.ofLearner(learner);
            throw new SandboxUnavailable("No sandbox became ready: "
                    + settled.map(SandboxView::reason).orElse("waited for " + BOOT.toMinutes() + " minutes"));
        }
        return new Bench(learner, labs, submit, attempts, clusters, prepare, stopAtFirstFailure, close);
    }

    private String signUp() {
        String name = "Proof " + UUID.randomUUID().toString().substring(0, 8);
        var result = createAccount.create(name, UUID.randomUUID().toString(), "en");
        if (result instanceof CreateAccount.Created created) {
            return created.learner().id();
        }
        throw new IllegalStateException("The account of a proof was not made: " + result);
    }
}
