package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.mail.MailBrand;
import de.fisinger.mkm.mail.MailBrands;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailItem;
import de.fisinger.mkm.mail.MailPreview;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails to an account's end customers, for the reseller: which arrived, which didn't, and why. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
public class MailLog {

    private final MailDeliveries deliveries;
    private final MailPreview previews;
    private final MailBrands brands;
    private final CurrentUser user;
    private final AuditLog audit;

    MailLog(MailDeliveries deliveries, MailPreview previews, MailBrands brands, CurrentUser user, AuditLog audit) {
        this.deliveries = deliveries;
        this.previews = previews;
        this.brands = brands;
        this.user = user;
        this.audit = audit;
    }

    /** Administration → E-Mail-Versand. */
    public ListSource<MailItem> list() {
        return deliveries.list();
    }

    /** Shows how a mail of the list looks, with examples instead of what is personal in it. */
    public MailPreview.Shown preview(MailItem mail) {
        var brand = mail.customerId() == null
                ? Optional.<MailBrand>empty()
                : brands.of(user.get().accountId());
        return previews.of(mail.kind(), brand);
    }

    /** How many mails wait for somebody to change something. */
    public long refused() {
        return deliveries.refused();
    }

    /**
     * Tries a refused mail again.
     *
     * @throws MailNotRefusedException if it wasn't refused
     */
    @Transactional
    public void retry(long mailId) {
        audit.note(AuditAction.MAIL_RETRIED, deliveries.retry(mailId));
    }
}
