package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
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

    private static final int NOTED_AT_ONCE = 1000;

    private final CamundaClient client;
    private final Journal journal;
    private final AccountBinding accounts;

    /** The jobs that were handed out to this portal and not answered, by their keys. */
    private final Map<Long, ActivatedJob> held = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("leases").factory());

    Leases(CamundaClient client, Journal journal, AccountBinding accounts) {
        this.client = client;
        this.journal = journal;
        this.accounts = accounts;
        var _ = clock.scheduleAtFixedRate(this::extend, 20, 20, TimeUnit.SECONDS);
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

    /** An engine that is away, or has the job no more, is asked again or tells so when the job is answered. */
    void extend() {
        var jobs = List.copyOf(held.keySet());
        jobs.stream().gather(Gatherers.windowFixed(NOTED_AT_ONCE)).forEach(this::note);
        for (var job : jobs) {
            try {
                var _ = client.newUpdateTimeoutCommand(job).timeout(LEASE).send();
            } catch (RuntimeException e) {
                LOG.warn("A lease is not extended", e);
            }
        }
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
    }
}
