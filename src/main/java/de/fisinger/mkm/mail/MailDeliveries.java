package de.fisinger.mkm.mail;

import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.TryLaterException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails that are asked for in a transaction and delivered by a process instance each, so that none is lost while a mail
 * server is away and everybody sees where one stands.
 */
@Service
public class MailDeliveries {

    private final MailDeliveryRepository mails;
    private final Mails sending;
    private final ObjectProvider<MailContent> contents;
    private final MessageOutbox outbox;
    private final Lists lists;
    private final MailSettings settings;
    private final TransactionTemplate transaction;

    MailDeliveries(
            MailDeliveryRepository mails,
            Mails sending,
            ObjectProvider<MailContent> contents,
            MessageOutbox outbox,
            Lists lists,
            MailSettings settings,
            TransactionTemplate transaction) {
        this.mails = mails;
        this.sending = sending;
        this.contents = contents;
        this.outbox = outbox;
        this.lists = lists;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Asks for a mail, in the running transaction and in the name of its account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(MailRequest request) {
        if (!mails.existsByMailKey(request.key())) {
            outbox.publish(mails.save(new MailDelivery(request, Instant.now())).startMessage());
        }
    }

    /** The account's mails. Its columns are zeit, art, an, status and grund. */
    public ListSource<MailItem> list() {
        return lists.source(MailItem.STATEMENT, Map.of());
    }

    /** How many of the account's mails wait for somebody to change something. */
    @Transactional(readOnly = true)
    public long refused() {
        return mails.countRefused();
    }

    /**
     * Tries a refused mail again.
     *
     * @return to whom it goes, in words
     * @throws IllegalStateException if it wasn't refused
     */
    @Transactional
    public String retry(long mailId) {
        var mail = mails.lock(mailId).orElseThrow();
        mail.retry(Instant.now());
        outbox.publish(mail.startMessage());
        return mail.recipient();
    }

    /**
     * Takes a mail for a process instance.
     *
     * @return false if another instance has it, or the attempt is no longer the current one
     */
    @Transactional
    public boolean claim(long mailId, int attempt, long instance) {
        return mails.lock(mailId).map(mail -> mail.claim(attempt, instance)).orElse(false);
    }

    /**
     * Sends a mail, unless it was sent already.
     *
     * @throws BusinessError if trying again is of no use
     * @throws TryLaterException if the account's own server doesn't take it now
     * @throws MailNotSentException if the provider's server doesn't
     */
    @Transactional(propagation = Propagation.NEVER)
    public void send(long mailId, long instance) {
        var found = mails.findById(mailId);
        if (found.isEmpty() || !found.get().isWaiting()) {
            // sent before, or deleted with its customer
            return;
        }
        var mail = found.get();
        mail.requireInstance(instance);
        try {
            var composed = compose(mail);
            composed.ifPresent(sending::send);
            change(mailId, sent -> sent.done(composed.isPresent(), Instant.now()));
        } catch (AddressRefusedException e) {
            throw new BusinessError(MailProcess.REFUSED, Reasons.of(MailProblem.Kind.RECIPIENT));
        } catch (MailNotSentException e) {
            throw delayed(mailId, e);
        }
    }

    private Optional<Mail> compose(MailDelivery mail) {
        return contents.stream()
                .filter(content -> content.kind().equals(mail.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes mails of kind " + mail.kind()))
                .compose(mail.subjectId(), mail.messageId());
    }

    private RuntimeException delayed(long mailId, MailNotSentException failure) {
        var reason = Reasons.of(failure.problem().kind());
        if (!failure.isOfAccount()) {
            change(mailId, found -> found.waitsBecause(Reasons.PROVIDER));
            return failure;
        }
        if (failure.problem().kind().isFinal()) {
            return new BusinessError(MailProcess.REFUSED, reason);
        }
        change(mailId, found -> found.waitsBecause(reason));
        return new TryLaterException(failure.problem().kind().name(), settings.retryAfter());
    }

    /**
     * Gives a mail up. Does nothing if it is in the hands of a later attempt: then this was done before.
     *
     * @param reason why, in words for the reseller; null: what it waited for last
     */
    public void refuse(long mailId, int attempt, long instance, @Nullable String reason) {
        change(mailId, mail -> {
            if (mail.attempt() == attempt) {
                mail.requireInstance(instance);
                mail.refuse(reason, Instant.now());
            }
        });
    }

    private void change(long mailId, Consumer<MailDelivery> change) {
        // it may have been deleted with its customer meanwhile
        transaction.executeWithoutResult(_ -> mails.lock(mailId).ifPresent(change));
    }
}
