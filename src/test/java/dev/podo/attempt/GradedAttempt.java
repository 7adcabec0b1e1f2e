package dev.podo.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;

/** An attempt that was graded just now, as the queue would leave it. */
public final class GradedAttempt {

    private GradedAttempt() {}

    /** Returns the attempt's id. */
    public static String of(String learner, String lab, int score, int points) {
        var attempt = new AttemptEntity();
        attempt.id = UUID.randomUUID().toString();
        attempt.learner = learner;
        attempt.lab = lab;
        attempt.state = AttemptState.GRADED;
        attempt.manifest = "";
        attempt.createdAt = Instant.now();
        attempt.startedAt = attempt.createdAt;
        attempt.finishedAt = attempt.createdAt;
        var grade = new GradeEntity();
        grade.id = UUID.randomUUID().toString();
        grade.attempt = attempt.id;
        grade.version = 1;
        grade.score = score;
        grade.points = points;
        grade.outcomes = "[]";
        grade.evidence =
                "{\"elapsedMillis\":0,\"objects\":[],\"leftOut\":0,\"probes\":{},\"holdingMillis\":{},\"logs\":{}}";
        grade.createdAt = attempt.createdAt;
        QuarkusTransaction.requiringNew().run(() -> {
            attempt.persist();
            grade.persist();
        });
        return attempt.id;
    }
}
