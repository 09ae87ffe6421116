package de.fisinger.mkm.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the workers did, step by step, so that the portal shows where an instance stands without asking the engine. */
@Service
@Transactional
public class Journal {

    private static final Set<StepState> OPEN = Set.of(StepState.RUNNING, StepState.RETRYING, StepState.INCIDENT);

    /** What is left behind when the process goes another way: also what it meant to come back to. */
    private static final Set<StepState> LEFT =
            Set.of(StepState.RUNNING, StepState.RETRYING, StepState.INCIDENT, StepState.PUT_OFF);

    private final ProcessStepRepository steps;
    private final EngineHistory engine;
    private final Clock clock;

    Journal(ProcessStepRepository steps, EngineHistory engine) {
        this.steps = steps;
        this.engine = engine;
        this.clock = Clock.systemUTC();
    }

    /**
     * Notes that a step begins, or begins again.
     *
     * @return which try it is, from 1
     * @throws LeaseLostException if another job took its place
     */
    int began(Job job) {
        var step = step(job);
        if (step.isAbandoned()) {
            throw new LeaseLostException(job);
        }
        return step.tryAgain();
    }

    /**
     * Makes sure that a try of a step is still the last one.
     *
     * @throws LeaseLostException if another began meanwhile
     */
    int goesOn(Job job, int tries) {
        if (step(job).isAbandoned() || step(job).entry().tries() != tries) {
            throw new LeaseLostException(job);
        }
        return tries;
    }

    /**
     * Notes that a job is done.
     *
     * @param putOffBecause why the model has to come to the step again; null if it is done with it
     */
    void completed(Job job, @Nullable String putOffBecause) {
        step(job).end(putOffBecause == null ? StepState.COMPLETED : StepState.PUT_OFF, putOffBecause, clock.instant());
    }

    /**
     * Notes that a try of a step came to nothing.
     *
     * @param tries what {@link #began} said of it; 0 if that wasn't committed
     * @param wait how long the engine is asked to wait before the next try, after so many
     * @return which try it was, from 1
     * @throws LeaseLostException if another began meanwhile
     */
    int notCompleted(Job job, int tries, StepState state, @Nullable String reason, IntFunction<Duration> wait) {
        var known = tries == 0 ? began(job) : goesOn(job, tries);
        var step = step(job);
        step.end(state, reason, clock.instant());
        if (state == StepState.RETRYING) {
            step.comesBack(clock.instant().plus(wait.apply(known)));
        }
        return known;
    }

    /**
     * Notes that the engine didn't take the end of a step, because another who had its job put that off: it is to come again.
     * Should the engine forget it, {@link ForgottenJobs} doesn't.
     */
    void comesAgain(Job job) {
        var step = step(job);
        if (!step.isOpen() && !step.isAbandoned()) {
            step.end(StepState.RETRYING, null, clock.instant());
            step.comesBack(clock.instant().plus(Leases.LEASE));
        }
    }

    /**
     * Notes that the engine handed jobs out again that wait for their turn here: before their leases end, nobody has to look
     * for them.
     */
    void areHeld(Collection<Long> jobKeys) {
        steps.areHeld(jobKeys, clock.instant().plus(Leases.LEASE));
    }

    private ProcessStep step(Job job) {
        return steps.findByJobKey(job.key()).orElseGet(() -> steps.save(new ProcessStep(job, clock.instant())));
    }

    /**
     * Lists the steps of everything that ran for a subject, the oldest first; last the user task that waits for somebody.
     *
     * @param subject such as hosting-7
     */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(String subject) {
        return entries(steps.findBySubjectOrderById(subject), engine.openUserTasks(subject));
    }

    /** Lists the steps of an instance, the oldest first; last the user task that waits for somebody. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(long processInstanceKey) {
        return entries(
                steps.findByProcessInstanceKeyOrderById(processInstanceKey), engine.openUserTasks(processInstanceKey));
    }

    private static List<JournalEntry> entries(List<ProcessStep> steps, List<JournalEntry> waiting) {
        return Stream.concat(steps.stream().map(ProcessStep::entry), waiting.stream())
                .toList();
    }

    /**
     * Closes the steps of an instance that are still open besides a job: the process will not come back to them.
     *
     * @param job the job of the instance that goes on
     */
    public void abandonOpenSteps(Job job) {
        steps.findByProcessInstanceKeyAndStateIn(job.processInstanceKey(), LEFT).stream()
                .filter(step -> !step.isOf(job))
                .forEach(step -> step.end(StepState.ABANDONED, null, clock.instant()));
    }

    /** Closes all steps of an instance that was ended. */
    void abandonSteps(long processInstanceKey) {
        steps.findByProcessInstanceKeyAndStateIn(processInstanceKey, LEFT)
                .forEach(step -> step.end(StepState.ABANDONED, null, clock.instant()));
    }

    /**
     * Why a worker refused a job, in words for the reseller.
     *
     * @param jobKey the process variable refusedJob, which every caught BusinessError brings; null if there was none
     */
    @Transactional(readOnly = true)
    public Optional<String> reasonOf(@Nullable Long jobKey) {
        return Optional.ofNullable(jobKey)
                .flatMap(steps::findByJobKey)
                .map(ProcessStep::entry)
                .map(JournalEntry::reason);
    }

    /** The open steps, at most 100, that a worker began before the given time. */
    @Transactional(readOnly = true)
    List<ProcessStep> openSince(Instant before) {
        return steps.findTop100ByStateInAndStartedAtBeforeOrderById(OPEN, before);
    }
}
