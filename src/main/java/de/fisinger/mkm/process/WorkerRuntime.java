package de.fisinger.mkm.process;

import de.fisinger.mkm.process.CallQueue.Answer;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the steps of all {@link JobType}s at the engine and turns what they say into the engine's answers. A step works only
 * while its instance holds the work; an instance that doesn't is ended. Jobs run on virtual threads; on a stop no new ones
 * are taken and the running ones are finished.
 */
@Component
class WorkerRuntime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerRuntime.class);

    private final CamundaClient client;
    private final ApplicationContext components;
    private final Journal journal;
    private final Works works;
    private final AccountBinding accounts;
    private final JobAnswers answers;
    private final JobIntake intake;
    private final EngineGateway engine;
    private final ProcessMetrics metrics;
    private final TransactionTemplate transaction;
    private final ProcessSettings settings;
    private List<JobWorker> open = List.of();

    WorkerRuntime(
            CamundaClient client,
            ApplicationContext components,
            Journal journal,
            Works works,
            AccountBinding accounts,
            JobAnswers answers,
            JobIntake intake,
            EngineGateway engine,
            ProcessMetrics metrics,
            TransactionTemplate transaction,
            ProcessSettings settings) {
        this.client = client;
        this.components = components;
        this.journal = journal;
        this.works = works;
        this.accounts = accounts;
        this.answers = answers;
        this.intake = intake;
        this.engine = engine;
        this.metrics = metrics;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public void start() {
        var steps = StepMethod.ofTheCode();
        open = steps.stream().map(this::open).toList();
        LOG.info(
                "Steps open for {}",
                steps.stream().map(step -> step.jobType().value()).toList());
    }

    private JobWorker open(StepMethod step) {
        var component = components.getBean(step.method().getDeclaringClass());
        if (AopUtils.isAopProxy(component)) {
            throw new IllegalStateException(component.getClass()
                    + " is a proxy: a step's transaction is the runtime's, its component needs no other");
        }
        var needed = step.input().map(Class::getRecordComponents).orElse(new RecordComponent[0]);
        var variables = Stream.concat(
                        Stream.of(needed).map(RecordComponent::getName),
                        Stream.of(JobScope.class.getRecordComponents()).map(RecordComponent::getName))
                .distinct()
                .toList();
        return client.newWorker()
                .jobType(step.jobType().value())
                .handler((_, job) -> intake.take(job, step.callsOut(), () -> handle(step, component, job)))
                .timeout(Leases.LEASE)
                .fetchVariables(variables)
                .name("mkm")
                .open();
    }

    /** Does and answers a job; says what it showed of the system that it called. */
    private Answer handle(StepMethod step, Object component, ActivatedJob activated) {
        try {
            var job = job(activated);
            MDC.put("account", Long.toString(job.accountId()));
            MDC.put("subject", job.subject());
            MDC.put("instance", Long.toString(job.processInstanceKey()));
            return accounts.callFor(job.accountId(), () -> {
                var begin = System.nanoTime();
                var outcome = work(step, component, activated, job);
                metrics.worked(step.jobType(), outcome.state(), job, Duration.ofNanos(System.nanoTime() - begin));
                return outcome.answer();
            });
        } catch (LeaseLostException e) {
            LOG.warn("A step took longer than its lease: {}", e.getMessage());
            return Answer.MISSING;
        } catch (DataAccessException | TransactionException | ClientStatusException e) {
            // no database for the journal, or no engine to end an instance: that is no failure of the job
            answers.postponedUnnoted(activated, e);
            return Answer.UNKNOWN;
        } catch (RuntimeException e) {
            // before the step could say anything, such as variables that don't fit
            answers.failedUnnoted(activated, e);
            return Answer.UNKNOWN;
        } finally {
            MDC.clear();
        }
    }

    private static Job job(ActivatedJob activated) {
        var scope = activated.getVariablesAsType(JobScope.class);
        if (scope.subject() == null) {
            throw new OperatorNeededException(
                    "the instance doesn't say what it is about: it has no variable subject", null);
        }
        return new Job(
                activated.getKey(),
                activated.getBpmnProcessId(),
                activated.getProcessDefinitionVersion(),
                activated.getProcessInstanceKey(),
                activated.getElementId(),
                scope.accountId(),
                scope.subject(),
                scope.attempt());
    }

    private record Outcome(StepState state, Answer answer) {}

    private Outcome work(StepMethod step, Object component, ActivatedJob activated, Job job) {
        var fence = new Fence(job, works, journal, transaction);
        Closed closed;
        try {
            closed = close(step, component, activated, job, fence);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (RuntimeException failure) {
            var declared = step.declared(failure);
            var state = notDone(step, declared, activated, job, fence);
            return new Outcome(state, answer(state, declared));
        }
        if (!answers.completed(activated, closed.variables())) {
            journal.comesAgain(job);
        }
        // a mail server that puts a mail off has more than it can do, or isn't there
        return new Outcome(closed.state(), closed.state() == StepState.PUT_OFF ? Answer.MISSING : Answer.GIVEN);
    }

    /** What is tried again is so because the system is away, or because of something of our own. */
    private static Answer answer(StepState state, RuntimeException failure) {
        var isOwn = failure instanceof TryLaterException
                || failure instanceof DataAccessException
                || failure instanceof TransactionException;
        return switch (state) {
            case REFUSED -> Answer.GIVEN;
            case RETRYING -> isOwn ? Answer.UNKNOWN : Answer.MISSING;
            default -> Answer.UNKNOWN;
        };
    }

    private record Closed(StepState state, Optional<Object> variables) {}

    private static Closed close(StepMethod step, Object component, ActivatedJob activated, Job job, Fence fence) {
        Function<Class<?>, Object> arguments =
                type -> type == Job.class ? job : type == Fence.class ? fence : activated.getVariablesAsType(type);
        if (!step.callsOut()) {
            return new Closed(StepState.COMPLETED, fence.last(null, () -> step.call(component, arguments)));
        }
        var closing = (Closing<?>) step.call(component, arguments).orElseThrow();
        fence.requireBegun();
        var putOff = closing.putOffBecause();
        return new Closed(
                putOff == null ? StepState.COMPLETED : StepState.PUT_OFF,
                fence.last(putOff, () -> closing.close().map(Object.class::cast)));
    }

    private StepState notDone(StepMethod step, RuntimeException failure, ActivatedJob activated, Job job, Fence fence) {
        var state = stateAfter(failure, activated.getRetries());
        switch (failure) {
            case WorkLostException lost -> {
                LOG.warn("Ending an instance: {}", lost.getMessage());
                engine.end(job.processInstanceKey());
                journal.abandonSteps(job.processInstanceKey());
            }
            case BusinessError refusal -> {
                LOG.info(
                        "{} refused with {}",
                        activated.getType(),
                        step.jobType().error()); // the reason names domains
                fence.failed(state, refusal, settings::waitAfter);
                if (!answers.refused(activated, step.jobType().error())) {
                    journal.comesAgain(job);
                }
            }
            case TryLaterException later -> {
                fence.failed(state, later, _ -> later.waitTime());
                answers.postponed(activated, later);
            }
            default -> answers.failed(activated, fence.failed(state, failure, settings::waitAfter), failure);
        }
        return state;
    }

    /**
     * Where a step stands after it failed.
     *
     * @param retries how many tries were left when it began
     */
    static StepState stateAfter(RuntimeException failure, int retries) {
        return switch (failure) {
            case WorkLostException _ -> StepState.ABANDONED;
            case BusinessError _ -> StepState.REFUSED;
            case TryLaterException _ -> StepState.RETRYING;
            default -> JobAnswers.triesLeft(failure, retries) == 0 ? StepState.INCIDENT : StepState.RETRYING;
        };
    }

    @Override
    public void stop() {
        var closing = open;
        open = List.of();
        try {
            ZeebeConfiguration.closeInTime(() -> closing.forEach(JobWorker::close));
            intake.stop();
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
    record JobScope(long accountId, @Nullable String subject, int attempt) {}
}
