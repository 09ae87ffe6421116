package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells both sides of a service access, by a mail each. */
@Component
class AccessNotices {

    private final ServiceAccessRepository accesses;
    private final AccountDirectory accounts;
    private final MailDeliveries deliveries;

    AccessNotices(ServiceAccessRepository accesses, AccountDirectory accounts, MailDeliveries deliveries) {
        this.accesses = accesses;
        this.accounts = accounts;
        this.deliveries = deliveries;
    }

    /** Asks for the mails to both sides that the access was activated, once each. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellGranted(ServiceAccess access) {
        tell(access, AccessMail.Kind.GRANTED_CUSTOMER, AccessMail.Kind.GRANTED_PROVIDER);
    }

    /** Asks for the mails to both sides that the access has ended, once each. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellRevoked(ServiceAccess access) {
        tell(access, AccessMail.Kind.REVOKED_CUSTOMER, AccessMail.Kind.REVOKED_PROVIDER);
    }

    private void tell(ServiceAccess access, AccessMail.Kind toCustomer, AccessMail.Kind toProvider) {
        var notice = notice(access);
        request(toCustomer.text(), access, notice.customer().label());
        request(toProvider.text(), access, notice.provider().label());
    }

    private void request(String kind, ServiceAccess access, String recipient) {
        deliveries.request(new MailRequest(kind, access.id(), kind + "-" + access.id(), recipient, null));
    }

    /** What both sides are told. */
    AccessNotice notice(long accessId) {
        return notice(accesses.findById(accessId).orElseThrow());
    }

    private AccessNotice notice(ServiceAccess access) {
        return new AccessNotice(
                access.isActive(),
                access.accountId(),
                accounts.contact(access.accountId()).orElseThrow(),
                person(access.userId()),
                accounts.contact(access.providerAccountId()).orElseThrow(),
                person(access.providerUserId()));
    }

    private @Nullable Person person(@Nullable Long userId) {
        return userId == null ? null : accounts.person(userId).orElse(null);
    }
}
