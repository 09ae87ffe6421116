package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.TryLaterException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps of mail-delivery. A mail may be deleted with its customer meanwhile; then there is nobody to tell any more. */
@Component
record MailSteps(
        MailDeliveryRepository mails,
        MailDeliveries deliveries,
        Mails sending,
        ObjectProvider<MailContent> contents,
        MailSettings settings,
        Notifications notifications,
        Journal journal) {

    private static final String REFUSED_ONES = MailDeliveries.ADDRESS + "?f.status=REFUSED";

    record Input(long mailId) {}

    record Refusal(long mailId, @Nullable Long refusedJob) {}

    /**
     * What the model learns of a try.
     *
     * @param accepted whether a server took it, or there was nobody to tell
     * @param nextTryIn how long to wait before the next try (ISO 8601); null if it was accepted
     */
    record Try(boolean accepted, @Nullable String nextTryIn) {}

    /** Writes the mail and gives it to a server, unless one took it already; the model waits for one that is away. */
    @JobType(value = "mail.deliver", outcome = "sent", error = MailProcess.REFUSED)
    Closing<Try> deliver(Input input, Fence fence) {
        try {
            return delivered(input, fence);
        } catch (MailNotSentException e) {
            requirePassing(input, e, fence);
            return Closing.puttingOff(
                    String.valueOf(e.getMessage()),
                    () -> new Try(false, putOff(input, e).toString()));
        }
    }

    /** The same for models that leave the waiting to the job. */
    @JobType(value = "mail.send", outcome = "sent", error = MailProcess.REFUSED, former = true)
    Closing<Try> send(Input input, Fence fence) {
        try {
            return delivered(input, fence);
        } catch (MailNotSentException e) {
            requirePassing(input, e, fence);
            throw new TryLaterException(String.valueOf(e.getMessage()), fence.call(() -> putOff(input, e)));
        }
    }

    private Closing<Try> delivered(Input input, Fence fence) {
        record Waiting(MailDelivery mail, boolean isMoved) {}
        var waiting = fence.call(() -> mails.findById(input.mailId())
                .filter(MailDelivery::isWaiting)
                .map(mail -> new Waiting(mail, deliveries.requeue(mail))));
        if (waiting.isEmpty()) {
            return Closing.with(() -> new Try(true, null));
        }
        if (waiting.get().isMoved()) {
            throw new TryLaterException(Texts.of("mail-reason.other-server"), Duration.ofSeconds(1));
        }
        try {
            var composed = compose(waiting.get().mail(), fence);
            // writing it took a while
            fence.requireLease();
            composed.ifPresent(sending::send);
            return Closing.with(() -> {
                change(input, mail -> mail.done(composed.isPresent(), Instant.now()));
                return new Try(true, null);
            });
        } catch (AddressRefusedException e) {
            throw new BusinessError(Texts.of("mail-reason." + e.kind()));
        }
    }

    private Optional<Mail> compose(MailDelivery mail, Fence fence) {
        return contents.stream()
                .filter(content -> content.kinds().contains(mail.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes mails of kind " + mail.kind()))
                .compose(mail.kind(), mail.subjectId(), mail.messageId(), fence);
    }

    /**
     * What waiting doesn't mend is told to those who can: the account about its own server, operators about the provider's.
     */
    private void requirePassing(Input input, MailNotSentException failure, Fence fence) {
        var kind = failure.problem().kind();
        if (kind.isFinal() && failure.isOfAccount()) {
            throw new BusinessError(Texts.of("mail-reason." + kind));
        }
        if (kind.isFinal()) {
            fence.run(() -> putOff(input, failure));
            throw failure;
        }
    }

    private Duration putOff(Input input, MailNotSentException failure) {
        var reason = failure.isOfAccount() ? failure.problem().kind().name() : "PROVIDER";
        return settings.waitAfter(mails.lock(input.mailId())
                .map(mail -> mail.putOff(Texts.of("mail-reason." + reason)))
                .orElse(1));
    }

    /** Notes that the mail won't be delivered before somebody changes something. */
    @JobType(value = "mail.mark-refused", outcome = "refused")
    void markRefused(Refusal refusal, Job job) {
        var reason = journal.reasonOf(refusal.refusedJob());
        change(new Input(refusal.mailId()), mail -> {
            var wasWaiting = mail.isWaiting();
            mail.refuse(reason.orElse(null), Instant.now());
            if (wasWaiting && mail.isAboutCustomer()) {
                // a server that is away for a day has many mails, and their list is one
                notifications.tellAccountOnceADay(
                        NotificationKind.MAIL_REFUSED, Texts.of("mail-kind." + mail.kind()), REFUSED_ONES);
            }
            if (reason.isEmpty() && mail.isAboutCustomer()) {
                tellReseller(job);
            }
        });
        journal.abandonOpenSteps(job);
    }

    /** A server that was away for a day had many mails; that is told once a day. */
    private void tellReseller(Job job) {
        if (mails.existsByKindAndRequestedAtAfter(
                MailDeliveries.GIVEN_UP, Instant.now().minus(Duration.ofDays(1)))) {
            return;
        }
        deliveries.request(new MailRequest(
                MailDeliveries.GIVEN_UP,
                job.accountId(),
                "%s-%d-%s".formatted(MailDeliveries.GIVEN_UP, job.accountId(), LocalDate.now(ZoneOffset.UTC)),
                Texts.of("mail-log.reseller"),
                null));
    }

    private void change(Input input, Consumer<MailDelivery> change) {
        mails.lock(input.mailId()).ifPresent(change);
    }
}
