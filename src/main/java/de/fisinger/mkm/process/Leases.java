package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the jobs that wait or work here from being handed to another portal. Their lease is short, so that what a portal
 * held that was killed goes on soon, and is extended for as long as it takes. A job whose lease ended all the same, as in a
 * portal that stood still, belongs to whoever got it then; the {@link Fence} sees to that.
 */
@Component
class Leases implements DisposableBean {

    /** How long the engine waits for a portal that says nothing any more. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private static final int EVERY = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int NOTED_AT_ONCE = 1000;

    private static final Set<Status.Code> HAS_IT_NO_MORE =
            Set.of(Status.Code.NOT_FOUND, Status.Code.FAILED_PRECONDITION);

    /** An engine under load refuses a burst. */
    private static final int EXTENDED_AT_ONCE = 100;

    private final CamundaClient client;
    private final Journal journal;
    private final AccountBinding accounts;

    /** The jobs that were handed out to this portal and not answered, by their keys. */
    private final Map<Long, ActivatedJob> held = new ConcurrentHashMap<>();

    /** The jobs of which the portal waits for the next try, by their keys. */
    private final Map<Long, ActivatedJob> resting = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("leases").factory());

    /** A database that doesn't answer must not end the leases as well. */
    private final ScheduledExecutorService notes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("held-jobs").factory());

    Leases(CamundaClient client, Journal journal, AccountBinding accounts) {
        this.client = client;
        this.journal = journal;
        this.accounts = accounts;
        var _ = clock.scheduleAtFixedRate(this::extend, EVERY, EVERY, TimeUnit.SECONDS);
        var _ = notes.scheduleAtFixedRate(this::note, EVERY, EVERY, TimeUnit.SECONDS);
    }

    /**
     * Keeps a job's lease from ending.
     *
     * @return false if it is held already: its lease ended nevertheless, on a busy engine, and it was handed out again
     */
    boolean hold(ActivatedJob job) {
        return held.putIfAbsent(job.getKey(), job) == null;
    }

    /** Lets go of a job that was answered, if it is still this one that is held. */
    void release(ActivatedJob job) {
        held.remove(job.getKey(), job);
    }

    /**
     * Keeps a job that was worked on until its next try is due. A portal that ends meanwhile leaves it to its lease.
     *
     * @param then hands it back
     */
    void rest(ActivatedJob job, Duration wait, Runnable then) {
        resting.put(job.getKey(), job);
        var _ = clock.schedule(
                () -> Thread.startVirtualThread(() -> {
                    resting.remove(job.getKey(), job);
                    then.run();
                }),
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * Asks for more time for all that is held, not too much at once. An engine that refuses or is away is asked again, twice
     * before the lease ends; one that has the job no more tells so when it is answered.
     */
    void extend() {
        Stream.concat(held.keySet().stream(), resting.keySet().stream())
                .gather(Gatherers.windowFixed(EXTENDED_AT_ONCE))
                .forEach(this::extend);
    }

    private void extend(List<Long> jobs) {
        var asked = jobs.stream()
                .map(job -> client.newUpdateTimeoutCommand(job)
                        .timeout(LEASE)
                        .requestTimeout(PATIENCE)
                        .send()
                        .toCompletableFuture())
                .toList();
        var refused = asked.stream().filter(Leases::isRefused).count();
        if (refused > 0) {
            LOG.warn("{} of {} leases are not extended", refused, asked.size());
        }
    }

    /** A job that was answered a moment ago, or that the engine gave to somebody else, has no lease here any more. */
    private static boolean isRefused(CompletableFuture<?> asked) {
        try {
            asked.join();
            return false;
        } catch (ClientStatusException e) {
            return !HAS_IT_NO_MORE.contains(e.getStatusCode());
        } catch (ClientException | CompletionException e) {
            return true;
        }
    }

    /** Notes what is held, so that {@link ForgottenJobs} doesn't take it for forgotten. */
    void note() {
        List.copyOf(held.keySet()).stream()
                .gather(Gatherers.windowFixed(NOTED_AT_ONCE))
                .forEach(this::note);
    }

    private void note(List<Long> jobs) {
        try {
            accounts.callForAll(() -> {
                journal.areHeld(jobs);
                return jobs;
            });
        } catch (RuntimeException e) {
            LOG.warn("Held jobs are not noted: {}", JobAnswers.textOf(e));
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        notes.shutdownNow();
    }
}
