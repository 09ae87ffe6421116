package de.fisinger.mkm.process;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work for other systems that follows from what is just being committed: stored with it, done afterwards until it is. */
@Component
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ObjectProvider<Scheduler> scheduler;

    Outbox(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Stores a task in the running transaction; it runs after the commit. One with the same id that waits already is
     * enough.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(TaskInstance<?> task) {
        var tasks = scheduler.getObject();
        tasks.scheduleIfNotExists(task, Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tasks.triggerCheckForDueExecutions();
            }
        });
    }

    /** Tries a task again and again, soon at first, then every 30 seconds. */
    public static <T> FailureHandler<T> untilDone() {
        return (complete, operations) -> {
            var failures = complete.getExecution().consecutiveFailures + 1;
            var wait = Duration.ofMillis(500).multipliedBy(1L << Math.min(failures, 10));
            var bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
            LOG.warn(
                    "{} failed (try {}), next try in {} s: {}",
                    complete.getExecution().taskInstance.getTaskAndInstance(),
                    failures,
                    bounded.toSeconds(),
                    complete.getCause().map(Throwable::getMessage).orElse("no cause"));
            operations.reschedule(complete, complete.getTimeDone().plus(bounded));
        };
    }
}
