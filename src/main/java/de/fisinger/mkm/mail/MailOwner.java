package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What mail-delivery works on. */
@Component
class MailOwner implements ProcessOwner {

    private final MailDeliveryRepository mails;

    MailOwner(MailDeliveryRepository mails) {
        this.mails = mails;
    }

    @Override
    public WorkKind kind() {
        return MailProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return mails.findById(id).filter(MailDelivery::isWaiting).isPresent();
    }

    @Override
    public boolean cancel(long id, String reason) {
        mails.lock(id)
                .filter(MailDelivery::isWaiting)
                .orElseThrow(() -> new TooLateException("mail %d is not waiting".formatted(id)))
                .refuse(reason, Instant.now());
        return false;
    }
}
