package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of hosting-creation that change the hosting, or tell of it. */
@Component
class HostingSteps {

    private final HostingRepository hostings;
    private final HostingNotices notices;
    private final Journal journal;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Timer timeToActive;

    HostingSteps(
            HostingRepository hostings,
            HostingNotices notices,
            Journal journal,
            Notifications notifications,
            ApplicationEventPublisher events,
            MeterRegistry registry) {
        this.timeToActive = Timer.builder("mkm.hosting.time.to.active")
                .description("From asking for a hosting until it is in use")
                .publishPercentileHistogram()
                .register(registry);
        this.hostings = hostings;
        this.notices = notices;
        this.journal = journal;
        this.notifications = notifications;
        this.events = events;
    }

    record Input(long hostingId) {}

    record Failure(long hostingId, @Nullable Long refusedJob) {}

    /** Makes the hosting eingesetzt, unless it was cancelled meanwhile. */
    @JobType(value = "hosting.activate", outcome = "active", error = HostingProcess.PROVISIONING_FAILED)
    void activate(Input input) {
        var hosting = hostings.lock(input.hostingId()).orElseThrow();
        if (hosting.isCancelled()) {
            throw new BusinessError(Texts.of("hosting.cancelled"));
        }
        var now = Instant.now();
        if (hosting.activate(now)) {
            timeToActive.record(hosting.waited(now));
            events.publishEvent(hosting.activated());
            notices.tellReseller(NotificationKind.HOSTING_ACTIVE, hosting);
            notifications.tellCustomer(
                    hosting.customerId(), NotificationKind.HOSTING_ACTIVE, hosting.shownName(), OwnProducts.ADDRESS);
        }
    }

    /** Makes the hosting fehlgeschlagen, after everything was taken back; without a reason waiting for Plesk took too long. */
    @JobType(value = "hosting.mark-failed", outcome = "failed")
    void markFailed(Failure failure, Job job) {
        var reason = journal.reasonOf(failure.refusedJob()).orElseGet(() -> Texts.of("hosting.took-too-long"));
        var hosting = hostings.lock(failure.hostingId()).orElseThrow();
        var wasUndone = hosting.status().isUndone();
        hosting.fail(reason);
        if (!wasUndone && hosting.status() == HostingStatus.FAILED) {
            notices.tellReseller(NotificationKind.HOSTING_FAILED, hosting);
        }
        journal.abandonOpenSteps(job);
    }

    /** Asks for the mail that the hosting is ready, once for each attempt; the process mail-delivery brings it. */
    @JobType("hosting.notify-customer")
    void notifyCustomer(Input input, Job job) {
        notices.tellReady(input.hostingId(), job.attempt());
    }

    /** Asks for the mail that setting up takes longer than usual, once for each attempt. */
    @JobType("hosting.notify-delay")
    void notifyDelay(Input input, Job job) {
        notices.requestOnce(HostingStateMail.DELAYED, input.hostingId(), job.attempt());
    }
}
