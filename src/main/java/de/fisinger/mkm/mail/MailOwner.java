package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What mail-delivery works on. */
@Component
record MailOwner(MailDeliveryRepository mails, Works works) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return MailProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return mails.findById(id).filter(MailDelivery::isWaiting).isPresent();
    }

    @Override
    public void cancel(long id, String reason) {
        works.cancel(MailProcess.WORK, id);
        mails.lock(id)
                .filter(MailDelivery::isWaiting)
                .orElseThrow(() -> new TooLateException("mail %d is not waiting".formatted(id)))
                .refuse(reason, Instant.now());
    }
}
