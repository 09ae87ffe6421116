package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Opens all {@link Worker}s at the engine and turns what they say into the engine's answers. Jobs run on virtual
 * threads; on a stop no new ones are taken and the running ones are finished.
 */
@Component
class WorkerRuntime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerRuntime.class);

    private static final long LONGEST_STOP_SECONDS = 15;

    private final CamundaClient client;
    private final List<Worker<?, ?>> workers;
    private final Journal journal;
    private final AccountBinding accounts;
    private final JobAnswers answers;
    private final ProcessMetrics metrics;

    private final Phaser running = new Phaser(1);
    private List<JobWorker> open = List.of();

    WorkerRuntime(
            CamundaClient client,
            List<Worker<?, ?>> workers,
            Journal journal,
            AccountBinding accounts,
            JobAnswers answers,
            ProcessMetrics metrics) {
        this.metrics = metrics;
        this.client = client;
        this.workers = workers;
        this.journal = journal;
        this.accounts = accounts;
        this.answers = answers;
    }

    @Override
    public void start() {
        open = workers.stream().map(this::open).toList();
        LOG.info(
                "Workers open for {}",
                workers.stream().map(worker -> worker.jobType().value()).toList());
    }

    private <I extends Record> JobWorker open(Worker<I, ?> worker) {
        var variables = Stream.concat(
                        Stream.of(inputType(worker).getRecordComponents()).map(RecordComponent::getName),
                        Stream.of("accountId", "subject"))
                .distinct()
                .toList();
        return client.newWorker()
                .jobType(worker.jobType().value())
                .handler((_, job) -> handle(worker, job))
                .timeout(Duration.parse(worker.jobType().timeout()))
                .fetchVariables(variables)
                .name("mkm")
                .open();
    }

    @SuppressWarnings("unchecked") // the first type argument of a Worker<I, O> is I
    private static <I extends Record> Class<I> inputType(Worker<I, ?> worker) {
        return (Class<I>) Objects.requireNonNull(
                ResolvableType.forInstance(worker).as(Worker.class).resolveGeneric(0));
    }

    private <I extends Record> void handle(Worker<I, ?> worker, ActivatedJob activated) {
        running.register();
        try {
            var scope = activated.getVariablesAsType(JobScope.class);
            var job = new Job(
                    activated.getKey(),
                    activated.getBpmnProcessId(),
                    activated.getProcessDefinitionVersion(),
                    activated.getProcessInstanceKey(),
                    activated.getElementId(),
                    scope.accountId(),
                    scope.subject());
            MDC.put("account", Long.toString(job.accountId()));
            MDC.put("subject", job.subject());
            MDC.put("instance", Long.toString(job.processInstanceKey()));
            accounts.callFor(job.accountId(), () -> {
                run(worker, activated, job);
                return job;
            });
        } catch (DataAccessException | TransactionException e) {
            // no database for the journal: that is no failure of the job
            answers.postponed(activated, e);
        } catch (RuntimeException e) {
            // before the worker could say anything, such as variables that don't fit
            answers.failed(activated, 1, e);
        } finally {
            MDC.clear();
            running.arriveAndDeregister();
        }
    }

    private <I extends Record> void run(Worker<I, ?> worker, ActivatedJob activated, Job job) {
        var begin = System.nanoTime();
        var outcome = work(worker, activated, job);
        metrics.worked(worker.jobType(), outcome, job, Duration.ofNanos(System.nanoTime() - begin));
    }

    private <I extends Record> StepState work(Worker<I, ?> worker, ActivatedJob activated, Job job) {
        var tries = journal.began(job);
        try {
            var result = worker.work(activated.getVariablesAsType(inputType(worker)), job);
            journal.ended(job.key(), StepState.COMPLETED, null);
            answers.completed(activated, result);
            return StepState.COMPLETED;
        } catch (BusinessError refusal) {
            if (!List.of(worker.jobType().errors()).contains(refusal.code())) {
                return failed(
                        activated,
                        job,
                        tries,
                        new IllegalStateException("the worker declares no error " + refusal.code(), refusal));
            }
            LOG.info("{} refused with {}", activated.getType(), refusal.code()); // the reason names domains
            journal.ended(job.key(), StepState.REJECTED, refusal.getMessage());
            answers.refused(activated, refusal);
            return StepState.REJECTED;
        } catch (TryLaterException later) {
            journal.ended(job.key(), StepState.RETRYING, JobAnswers.textOf(later));
            answers.postponed(activated, later);
            return StepState.RETRYING;
        } catch (RuntimeException failure) {
            return failed(activated, job, tries, failure);
        }
    }

    private StepState failed(ActivatedJob activated, Job job, int tries, RuntimeException failure) {
        var last = activated.getRetries() <= 1 || failure instanceof OperatorNeededException;
        var state = last ? StepState.INCIDENT : StepState.RETRYING;
        journal.ended(job.key(), state, JobAnswers.textOf(failure));
        answers.failed(activated, tries, failure);
        return state;
    }

    @Override
    public void stop() {
        var closing = open;
        open = List.of();
        try {
            ZeebeConfiguration.closeInTime(() -> closing.forEach(JobWorker::close));
            running.awaitAdvanceInterruptibly(running.arrive(), LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Stopping with jobs under way; the engine hands them out again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !open.isEmpty();
    }

    /** What every instance of MKM carries, whatever the process. */
    record JobScope(long accountId, String subject) {}
}
