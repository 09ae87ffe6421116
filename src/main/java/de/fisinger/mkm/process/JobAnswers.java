package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers jobs to the engine, again and again while it is busy or away for as long as a lease lasts. */
@Component
record JobAnswers(CamundaClient client, ProcessSettings settings, Leases leases, CompensationHandlers handlers) {

    private static final Logger LOG = LoggerFactory.getLogger(JobAnswers.class);

    /**
     * Between a job's begin and its failure. The engine can forget a back-off that is asked for in the moment in which it
     * hands out jobs whose back-off is over, as one that fails at once does (camunda/camunda, issue 16884).
     */
    private static final Duration BEFORE_BACK_OFF = Duration.ofMillis(150);

    /** Before a job is handed back that the journal couldn't note. */
    private static final Duration UNNOTED = Duration.ofSeconds(3);

    /**
     * Tells that a step is done.
     *
     * @return false if the engine didn't take it because the job was put off meanwhile, by another who had it: it is to come
     *     again
     */
    boolean completed(ActivatedJob job, Optional<Object> result) {
        var command = client.newCompleteCommand(job);
        return answer(job, result.<FinalCommandStep<?>>map(command::variables).orElse(command));
    }

    /** Tells that the business refused a step; what it returns means the same. */
    boolean refused(ActivatedJob job, String errorCode) {
        return answer(job, client.newThrowErrorCommand(job).errorCode(errorCode).variables(new Refusal(job.getKey())));
    }

    /** What the catching part of a model gets: by the job the journal knows the reason, which is no process variable. */
    record Refusal(long refusedJob) {}

    /**
     * Fails a job of which the journal doesn't know: whatever the engine puts off has a line there that says when it comes back.
     * So the wait is here, and the engine hands the job out again at once.
     */
    void failedUnnoted(ActivatedJob job, RuntimeException failure) {
        LOG.warn("{} failed before it was noted: {}", job.getType(), textOf(failure));
        handBackUnnoted(job, triesLeft(failure, job.getRetries()), failure);
    }

    /** The same, without a try that counts: there is no database to note it in. */
    void postponedUnnoted(ActivatedJob job, RuntimeException cause) {
        LOG.warn("{} waits unnoted: {}", job.getType(), textOf(cause));
        handBackUnnoted(job, job.getRetries(), cause);
    }

    private void handBackUnnoted(ActivatedJob job, int retries, RuntimeException why) {
        if (retries == 0 || pause(UNNOTED)) {
            // it may be here again before the engine's answer is
            leases.release(job);
            var _ = answer(job, client.newFailCommand(job).retries(retries).errorMessage(textOf(why)));
        }
    }

    void failed(ActivatedJob job, int tries, RuntimeException failure) {
        var retries = triesLeft(failure, job.getRetries());
        var wait = settings.waitAfter(tries);
        if (retries == 0) {
            LOG.error("{} needs an operator", job.getType(), failure);
        } else {
            LOG.warn("{} failed, next try in {} s: {}", job.getType(), wait.toSeconds(), textOf(failure));
        }
        putOff(job, retries, wait, failure);
    }

    /**
     * Has a job come back later. The engine waits, but for compensation handlers: of one whose back-off it forgets nothing could
     * set the instance going again.
     */
    private void putOff(ActivatedJob job, int retries, Duration wait, RuntimeException why) {
        var command = client.newFailCommand(job).retries(retries).errorMessage(textOf(why));
        if (retries > 0 && handlers.contain(job.getProcessDefinitionKey(), job.getElementId())) {
            leases.rest(job, wait, () -> answer(job, command));
            return;
        }
        if (retries > 0) {
            pause(BEFORE_BACK_OFF);
        }
        var _ = answer(job, command.retryBackoff(wait));
    }

    static int triesLeft(RuntimeException failure, int before) {
        return failure instanceof OperatorNeededException ? 0 : Math.max(0, before - 1);
    }

    /** Hands the job back for a later try that costs none. */
    void postponed(ActivatedJob job, TryLaterException cause) {
        var wait = cause.waitTime();
        LOG.warn("{} waits {} s: {}", job.getType(), wait.toSeconds(), textOf(cause));
        putOff(job, job.getRetries(), wait, cause);
    }

    /** Hands a job back that nobody began, for whoever is there; an engine that doesn't hear it waits for the lease's end. */
    void givenBack(ActivatedJob job) {
        var _ = client.newFailCommand(job)
                .retries(job.getRetries())
                .errorMessage("The portal stops")
                .send();
    }

    /** The words of a failure; its class where it has none. */
    static String textOf(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static boolean answer(ActivatedJob job, FinalCommandStep<?> command) {
        var deadline = Instant.now().plus(Leases.LEASE);
        for (var wait = Duration.ofMillis(50); ; wait = wait.multipliedBy(2)) {
            try {
                command.requestTimeout(Duration.ofSeconds(10)).send().join();
                return true;
            } catch (ClientStatusException e) {
                if (e.getStatusCode() == Status.Code.NOT_FOUND) {
                    LOG.info("Job {} of {} is no longer there, somebody else ended it", job.getKey(), job.getType());
                    return true;
                }
                if (!isPassing(e.getStatusCode()) || Instant.now().plus(wait).isAfter(deadline) || !pause(wait)) {
                    LOG.warn("No answer to job {} of {}: {}", job.getKey(), job.getType(), e.getStatusCode());
                    // without an answer it isn't known, and the job comes again after its lease if it wasn't taken
                    return e.getStatusCode() != Status.Code.FAILED_PRECONDITION;
                }
            }
        }
    }

    /** Whether the same answer may be taken a moment later. */
    static boolean isPassing(Status.Code code) {
        return switch (code) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNKNOWN -> true;
            default -> false;
        };
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis())));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
