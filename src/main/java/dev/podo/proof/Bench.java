package dev.podo.proof;

import dev.podo.attempt.AttemptView;
import dev.podo.attempt.LearnerLabs;
import dev.podo.attempt.PrepareLab;
import dev.podo.attempt.StopAtFirstFailure;
import dev.podo.attempt.SubmitAttempt;
import dev.podo.attempt.SubmitAttempt.Submitted;
import dev.podo.attempt.ViewAttempts;
import dev.podo.lab.Lab;
import dev.podo.sandbox.CloseSandbox;
import dev.podo.sandbox.LeasedClusters;
import dev.podo.sandbox.SandboxUnavailable;
import dev.podo.text.Language;
import dev.podo.text.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A learner with a sandbox of their own, on which a lab is proven. Closing it gives the sandbox back. */
final class Bench implements AutoCloseable {

    /** Longer than any lab may wait, tries after faults included. */
    private static final Duration GRADE = Duration.ofMinutes(15);

    private final String learner;
    private final LearnerLabs labs;
    private final SubmitAttempt submit;
    private final ViewAttempts view;
    private final LeasedClusters clusters;
    private final PrepareLab prepare;
    private final StopAtFirstFailure stopAtFirstFailure;
    private final CloseSandbox close;

    /** What the values of the last submission were drawn from. */
    private OptionalLong seed = OptionalLong.empty();

    Bench(
            String learner,
            LearnerLabs labs,
            SubmitAttempt submit,
            ViewAttempts view,
            LeasedClusters clusters,
            PrepareLab prepare,
            StopAtFirstFailure stopAtFirstFailure,
            CloseSandbox close) {
        this.learner = learner;
        this.labs = labs;
        this.submit = submit;
        this.view = view;
        this.clusters = clusters;
        this.prepare = prepare;
        this.stopAtFirstFailure = stopAtFirstFailure;
        this.close = close;
    }

    /**
     * Submits a manifest as a learner would who drew the lab's values from {@code seed}, and returns what it came to. An
     * empty one grades what is there. Values of a learner never change: what was submitted under others is taken away
     * first.
     */
    Grading grade(Lab lab, long seed, String manifest) {
        try {
            draw(lab, seed);
            Submitted submitted = submit.submit(learner, lab, manifest.getBytes(StandardCharsets.UTF_8));
            if (submitted instanceof Submitted.Rejected rejected) {
                return Grading.notTaken(rejected.problems());
            }
            String attempt = ((Submitted.Accepted) submitted).attempt();
            return Await.value(GRADE, () -> finished(attempt))
                    .map(Grading::of)
                    .orElseGet(() -> Grading.error("no grade came within " + GRADE.toMinutes() + " minutes"));
        } catch (Problem | SandboxUnavailable e) {
            return Grading.error(e.getMessage());
        }
    }

    /** The same where only full marks are of interest: grading ends as soon as they are lost. */
    Grading gradeUntilFailure(Lab lab, long seed, String manifest) {
        return stopAtFirstFailure.during(learner, () -> grade(lab, seed, manifest));
    }

    private void draw(Lab lab, long next) {
        if (lab.hasVariants() && seed.isPresent() && seed.getAsLong() != next) {
            clear(lab);
        }
        labs.assign(learner, lab.id(), next);
        seed = OptionalLong.of(next);
    }

    /** Takes away all that the lab has in the cluster, so that the next submission finds what the first one found. */
    void clear(Lab lab) {
        clusters.find(learner).ifPresent(cluster -> {
            prepare.takeAway(cluster, labs.find(learner, lab.id()).orElse(lab));
            LearnerNamespace.empty(cluster);
        });
    }

    @Override
    public void close() {
        close.ofLearner(learner);
    }

    private Optional<AttemptView> finished(String attempt) {
        return view.isFinished(attempt) ? view.one(learner, attempt, Language.EN) : Optional.empty();
    }
}
