package dev.podo.attempt;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The durable queue of attempts, carried by db-scheduler in the same database: an attempt and its place in the queue
 * are committed together, and what a killed worker held is taken up again.
 */
@ApplicationScoped
class AttemptQueue {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;

    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final Clock clock = Clock.systemUTC();

    AttemptQueue(DataSource database, GradeAttempt grade, AttemptConfig config) {
        task = Tasks.custom("grade-attempt", Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(config.retryPause()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> grade.run(instance.getId())
                        .<CompletionHandler<Void>>map(AttemptQueue::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
        scheduler = Scheduler.create(database, task)
                .threads(config.workers())
                .pollingInterval(POLL)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Puts an attempt into the queue, within the caller's transaction. */
    void add(String attempt) {
        scheduler.schedule(task.instance(attempt), clock.instant());
    }

    /** Looks for due attempts now; to be called after the transaction that added one. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private static CompletionHandler<Void> again(Duration after) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(after));
    }
}
