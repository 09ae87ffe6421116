package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the workers of service-access note and read. */
@Service
public class AccessLifecycle {

    private final ServiceAccessRepository accesses;

    private final AccountDirectory accounts;

    private final MailDeliveries deliveries;
    private final TransactionTemplate transaction;

    AccessLifecycle(
            ServiceAccessRepository accesses,
            AccountDirectory accounts,
            MailDeliveries deliveries,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.accesses = accesses;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /**
     * Takes an access for a process instance, which then lives as long as the access.
     *
     * @return false if another instance has it
     */
    public boolean claim(long accessId, long instance) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> accesses.lock(accessId).orElseThrow().claim(instance)));
    }

    /**
     * Asks for the mail to an end customer who granted an access; once.
     *
     * @param what granted or revoked
     */
    public void tellEndCustomer(String what, AccessNotice notice) {
        var kind = EndCustomerAccessMail.kindOf(what);
        transaction.executeWithoutResult(_ -> deliveries.request(new MailRequest(
                kind,
                notice.accessId(),
                kind + "-" + notice.accessId(),
                Optional.ofNullable(notice.grantor()).map(Person::userName).orElse("–"),
                null)));
    }

    /** Whether both sides were told already that an access was activated, such as by an instance that was lost. */
    public boolean wasTold(long accessId) {
        return accesses.findById(accessId).orElseThrow().isTold();
    }

    /** Notes that both sides were told. */
    public void told(long accessId) {
        transaction.executeWithoutResult(
                _ -> accesses.lock(accessId).orElseThrow().told(Instant.now()));
    }

    /** What both sides are told. */
    public AccessNotice notice(long accessId) {
        var access = accesses.findById(accessId).orElseThrow();
        return new AccessNotice(
                accessId,
                access.accountId(),
                accounts.contact(access.accountId()).orElseThrow(),
                person(access.userId()),
                accounts.contact(access.providerAccountId()).orElseThrow(),
                person(access.providerUserId()),
                access.endedBy());
    }

    private @Nullable Person person(@Nullable Long userId) {
        return userId == null ? null : accounts.person(userId).orElse(null);
    }

    /**
     * Makes sure that an access has ended before both sides are told so.
     *
     * @throws IllegalStateException if it is active
     */
    public void requireEnded(long accessId) {
        if (accesses.isActive(accessId)) {
            throw new IllegalStateException("service access %d is active".formatted(accessId));
        }
    }
}
