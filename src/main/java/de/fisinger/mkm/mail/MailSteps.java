package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.TryLaterException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The steps of mail-delivery. A mail may be deleted with its customer meanwhile; then there is nobody to tell any more. */
@Component
record MailSteps(
        MailDeliveryRepository mails,
        Mails sending,
        ObjectProvider<MailContent> contents,
        MailSettings settings,
        Journal journal) {

    record Input(long mailId) {}

    record Refusal(long mailId, @Nullable Long refusedJob) {}

    /** Writes the mail and sends it, unless it was sent already; a server that is away is tried again and again. */
    @JobType(value = "mail.send", outcome = "sent", error = MailProcess.REFUSED)
    Closing<Void> send(Input input, Fence fence) {
        var waiting = fence.call(() -> mails.findById(input.mailId()).filter(MailDelivery::isWaiting));
        if (waiting.isEmpty()) {
            return Closing.nothing();
        }
        try {
            var composed = compose(waiting.get());
            composed.ifPresent(sending::send);
            return Closing.noting(() -> change(input, mail -> mail.done(composed.isPresent(), Instant.now())));
        } catch (AddressRefusedException e) {
            throw new BusinessError(Texts.of("mail-reason." + e.kind()));
        } catch (MailNotSentException e) {
            throw delayed(input, e, fence);
        }
    }

    private Optional<Mail> compose(MailDelivery mail) {
        return contents.stream()
                .filter(content -> content.kinds().contains(mail.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes mails of kind " + mail.kind()))
                .compose(mail.kind(), mail.subjectId(), mail.messageId());
    }

    private RuntimeException delayed(Input input, MailNotSentException failure, Fence fence) {
        var kind = failure.problem().kind();
        if (!failure.isOfAccount()) {
            fence.run(() -> change(input, mail -> mail.waitsBecause(Texts.of("mail-reason.PROVIDER"))));
            return failure;
        }
        if (kind.isFinal()) {
            return new BusinessError(Texts.of("mail-reason." + kind));
        }
        fence.run(() -> change(input, mail -> mail.waitsBecause(Texts.of("mail-reason." + kind))));
        return new TryLaterException(kind.name(), settings.retryAfter());
    }

    /** Notes that the mail won't be delivered before somebody changes something. */
    @JobType(value = "mail.mark-refused", outcome = "refused")
    void markRefused(Refusal refusal, Job job) {
        var reason = journal.reasonOf(refusal.refusedJob());
        change(new Input(refusal.mailId()), mail -> mail.refuse(reason.orElse(null), Instant.now()));
        journal.abandonOpenSteps(job);
    }

    private void change(Input input, Consumer<MailDelivery> change) {
        mails.lock(input.mailId()).ifPresent(change);
    }
}
