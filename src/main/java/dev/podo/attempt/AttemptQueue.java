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
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The durable queue of attempts and of labs to prepare, carried by db-scheduler in the same database: an attempt and its
 * place in the queue are committed together, and what a killed worker held is taken up again.
 */
@ApplicationScoped
class AttemptQueue {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;

    private final CustomTask<Void> grading;
    private final CustomTask<Void> preparing;
    private final Scheduler scheduler;
    private final Clock clock = Clock.systemUTC();

    AttemptQueue(DataSource database, GradeAttempt grade, PrepareInTurn prepare, AttemptConfig config) {
        grading = task("grade-attempt", grade::run, config);
        preparing = task("prepare-lab", prepare::run, config);
        scheduler = Scheduler.create(database, grading, preparing)
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
        scheduler.schedule(grading.instance(attempt), clock.instant());
    }

    /** The same for a lab to prepare. */
    void addPreparation(String preparation) {
        scheduler.schedule(preparing.instance(preparation), clock.instant());
    }

    /** Looks for what is due now; to be called after the transaction that added something. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** @param step returns after how long it wants to be run again; empty when all is done */
    private static CustomTask<Void> task(String name, Function<String, Optional<Duration>> step, AttemptConfig config) {
        return Tasks.custom(name, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(config.retryPause()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> step.apply(instance.getId())
                        .<CompletionHandler<Void>>map(AttemptQueue::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Duration after) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(after));
    }
}
