package de.fisinger.mkm.process;

import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The jobs that the engine handed to this portal, from then until they are answered. Steps that call another system, such as
 * a Plesk server, are let at it only so many at once, fewer while it doesn't answer: one that is slow or silent keeps no step waiting
 * that calls another one. What waits is a row in a queue and no thread. Each portal counts for itself.
 */
@Component
class JobIntake {

    private static final Logger LOG = LoggerFactory.getLogger(JobIntake.class);

    private static final long LONGEST_STOP_SECONDS = 15;

    private record Waiting(ActivatedJob job, Supplier<CallQueue.Answer> work) {}

    private record Call(String system, long accountId) {}

    private final WorkRepository works;
    private final Journal journal;
    private final AccountBinding accounts;
    private final Leases leases;
    private final JobAnswers answers;
    private final int callsAtOnce;
    private final Map<String, CallQueue<Waiting>> queues = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Phaser running = new Phaser(1);

    JobIntake(
            WorkRepository works,
            Journal journal,
            AccountBinding accounts,
            Leases leases,
            JobAnswers answers,
            ProcessSettings settings,
            MeterRegistry registry) {
        this.works = works;
        this.journal = journal;
        this.accounts = accounts;
        this.leases = leases;
        this.answers = answers;
        this.callsAtOnce = settings.callsAtOnce();
        Gauge.builder("mkm.calls.waiting", this::waiting)
                .description("Steps that wait because as many as may call their system do so already")
                .register(registry);
    }

    /**
     * Has a job worked on, at once or when it is its turn; once, however often the engine hands it out meanwhile.
     *
     * @param callsOut whether its step calls another system
     * @param work does and answers it, throws nothing, and says what it showed of the other system
     */
    void take(ActivatedJob job, boolean callsOut, Supplier<CallQueue.Answer> work) {
        if (!leases.hold(job)) {
            // whoever has it here does it; done twice, one would fail what the other has completed
            LOG.info("Job {} was handed out again, while it is held", job.getKey());
            return;
        }
        running.register();
        var waiting = new Waiting(job, work);
        var call = callsOut ? call(job) : Optional.<Call>empty();
        call.ifPresentOrElse(to -> queue(to, waiting), () -> run(waiting));
    }

    /** What a job calls and for whom; empty where that can't be read now, of which the step will tell. */
    private Optional<Call> call(ActivatedJob job) {
        try {
            var scope = job.getVariablesAsType(WorkerRuntime.JobScope.class);
            return Optional.ofNullable(scope.subject())
                    .flatMap(subject -> works.calledSystem(subject, scope.accountId()))
                    .map(system -> new Call(system, scope.accountId()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void queue(Call call, Waiting waiting) {
        var queue = queues.computeIfAbsent(call.system(), _ -> new CallQueue<>(callsAtOnce));
        if (queue.begins(call.accountId(), waiting)) {
            // not in the worker's own threads: those of a few silent systems would take all of them
            threads.execute(() -> runIn(queue, waiting));
        } else {
            noteThatItCameBack(call.accountId(), waiting.job());
        }
    }

    private void runIn(CallQueue<Waiting> queue, Waiting waiting) {
        var answer = CallQueue.Answer.UNKNOWN;
        try {
            answer = run(waiting);
        } finally {
            queue.ended(answer).forEach(next -> threads.execute(() -> runIn(queue, next)));
        }
    }

    /** Else {@link ForgottenJobs} would take it for one that the engine forgot, and make another job of it. */
    private void noteThatItCameBack(long accountId, ActivatedJob job) {
        try {
            accounts.callFor(accountId, () -> {
                journal.areHeld(List.of(job.getKey()));
                return job;
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Job {} waits unnoted: {}", job.getKey(), JobAnswers.textOf(e));
        }
    }

    private CallQueue.Answer run(Waiting waiting) {
        try {
            return waiting.work().get();
        } finally {
            release(waiting.job());
        }
    }

    private void release(ActivatedJob job) {
        leases.release(job);
        running.arriveAndDeregister();
    }

    /**
     * Gives back what waits, and lets what runs come to its end.
     *
     * @throws TimeoutException if that takes too long
     */
    void stop() throws InterruptedException, TimeoutException {
        queues.values().stream().flatMap(queue -> queue.clear().stream()).forEach(waiting -> {
            answers.givenBack(waiting.job());
            release(waiting.job());
        });
        running.awaitAdvanceInterruptibly(running.arrive(), LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    }

    private int waiting() {
        return queues.values().stream().mapToInt(CallQueue::waiting).sum();
    }
}
