package de.fisinger.mkm.mail;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What mail-delivery works on. */
@Component
class MailOwner implements ProcessOwner {

    private final MailDeliveryRepository mails;

    MailOwner(MailDeliveryRepository mails) {
        this.mails = mails;
    }

    @Override
    public String kind() {
        return "mail";
    }

    @Override
    public List<MailDelivery> unfinished(Instant before) {
        return mails.unfinished(before);
    }

    @Override
    public Optional<MailDelivery> find(long id) {
        return mails.findById(id);
    }

    @Override
    public Optional<MailDelivery> lock(long id) {
        return mails.lock(id);
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
