package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that are asked for in a transaction and delivered by a process instance each, so that none is lost while a mail
 * server is away and everybody sees where one stands.
 */
@Service
public class MailDeliveries {

    /** Kind of the mail that tells a reseller that mails to customers were given up; once a day. */
    public static final String GIVEN_UP = "mails-given-up";

    /** The page E-Mail-Versand. */
    public static final String ADDRESS = "e-mail-versand";

    private final MailDeliveryRepository mails;
    private final MailBrands brands;
    private final Works works;
    private final Lists lists;

    MailDeliveries(MailDeliveryRepository mails, MailBrands brands, Works works, Lists lists) {
        this.mails = mails;
        this.brands = brands;
        this.works = works;
        this.lists = lists;
    }

    /** Asks for a mail, in the running transaction and in the name of its account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(MailRequest request) {
        if (!mails.existsByMailKey(request.key())) {
            var mail = mails.save(new MailDelivery(request, Instant.now()));
            works.start(new NewWork(
                            MailProcess.WORK,
                            mail.id(),
                            mail.accountId(),
                            Texts.of("mail-log.work", mail.recipient()),
                            request.customerId())
                    .calling(serverOf(mail)));
        }
    }

    /** Whether a mail of this key was asked for before, as by an instance that was lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isRequested(String key) {
        return mails.existsByMailKey(key);
    }

    /** What delivering a mail of the current account calls: its own server brings only what is about its customers. */
    private String serverOf(MailDelivery mail) {
        return mail.isAboutCustomer() && brands.serverOfCurrent().isPresent() ? "mail-" + mail.accountId() : "mail";
    }

    /**
     * Lets a mail wait among those for the server through which it goes by now.
     *
     * @return whether it waited among others, as it does after the account chose another server
     */
    boolean requeue(MailDelivery mail) {
        return works.calls(MailProcess.WORK, mail.id(), serverOf(mail));
    }

    /** The account's mails. */
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
     * @throws MailNotRefusedException if it wasn't refused
     */
    @Transactional
    public String retry(long mailId) {
        works.startOver(MailProcess.WORK, mailId);
        var mail = mails.lock(mailId).orElseThrow();
        mail.retry();
        requeue(mail);
        return mail.recipient();
    }
}
