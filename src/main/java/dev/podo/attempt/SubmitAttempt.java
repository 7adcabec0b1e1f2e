package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.manifest.ManifestProblem;
import dev.podo.manifest.ManifestResult;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.OpenSandbox;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes a submission in: checked, stored and queued before it is acknowledged. */
@ApplicationScoped
public class SubmitAttempt {

    private final ReadSubmission read;
    private final LearnerLabs labs;
    private final AttemptQueue queue;
    private final OpenSandbox openSandbox;
    private final ViewSandbox sandbox;
    private final Clock clock = Clock.systemUTC();

    SubmitAttempt(
            ReadSubmission read, LearnerLabs labs, AttemptQueue queue, OpenSandbox openSandbox, ViewSandbox sandbox) {
        this.read = read;
        this.labs = labs;
        this.queue = queue;
        this.openSandbox = openSandbox;
        this.sandbox = sandbox;
    }

    /** What became of a submission. */
    public sealed interface Submitted {

        record Accepted(String attempt) implements Submitted {}

        /** Nothing was stored, and it costs no attempt. */
        record Rejected(List<ManifestProblem> problems) implements Submitted {}
    }

    /**
     * Submits a manifest; an empty one asks for the cluster to be graded as it stands.
     *
     * @throws Problem 503 if no sandbox can run here, so that there is nothing to grade on
     */
    public Submitted submit(String learner, Lab lab, byte[] manifest) {
        if (read.read(manifest, lab, Cluster.NAMESPACE) instanceof ManifestResult.Rejected rejected) {
            return new Submitted.Rejected(rejected.problems());
        }
        String unavailable = sandbox.engineProblem();
        if (unavailable != null) {
            throw new Problem(503, "sandbox-unavailable", Messages.text(unavailable));
        }
        String id = UUID.randomUUID().toString();
        long seed = labs.seed(learner, lab);
        QuarkusTransaction.requiringNew().run(() -> {
            var attempt = new AttemptEntity();
            attempt.id = id;
            attempt.learner = learner;
            attempt.lab = lab.id();
            attempt.seed = seed;
            attempt.state = AttemptState.QUEUED;
            attempt.manifest = new String(manifest, StandardCharsets.UTF_8);
            attempt.createdAt = clock.instant();
            attempt.persist();
            queue.add(id);
        });
        openSandbox.forLearner(learner);
        queue.wake();
        return new Submitted.Accepted(id);
    }
}
