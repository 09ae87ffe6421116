package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What mail-delivery works on. */
@Component
class MailOwner implements ProcessOwner {

    private final MailDeliveryRepository mails;
    private final MessageOutbox outbox;

    MailOwner(MailDeliveryRepository mails, MessageOutbox outbox) {
        this.mails = mails;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public List<OpenWork> open(Instant before) {
        return mails.findByStatusAndRequestedAtBeforeOrderById(MailStatus.WAITING, before).stream()
                .map(MailDelivery::openWork)
                .toList();
    }

    @Override
    public boolean isInHandsOf(long id, long processInstanceKey) {
        return mails.findById(id)
                .filter(mail -> mail.isClaimableBy(processInstanceKey))
                .isPresent();
    }

    @Override
    public void startAgain(long id) {
        mails.lock(id).ifPresent(mail -> {
            mail.release();
            outbox.publish(mail.startMessage().again());
        });
    }

    @Override
    public boolean cancel(long id, String reason) {
        var mail = mails.lock(id).orElseThrow(() -> new IllegalStateException("no such mail"));
        if (!mail.isWaiting()) {
            throw new IllegalStateException("mail %d is not waiting".formatted(id));
        }
        mail.refuse(reason, Instant.now());
        return false;
    }
}
