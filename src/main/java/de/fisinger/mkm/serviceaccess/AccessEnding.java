package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountClosing;
import de.fisinger.mkm.account.AccountContact;
import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.UserDeletion;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends service accesses: at once in the database, which ends open sessions; the process instance hears of it and ends too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccessEnding {

    private final ServiceAccessRepository accesses;
    private final Works works;
    private final AccountDirectory accounts;
    private final AuditLog audit;

    AccessEnding(ServiceAccessRepository accesses, Works works, AccountDirectory accounts, AuditLog audit) {
        this.accesses = accesses;
        this.works = works;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Ends an access.
     *
     * @param access locked
     * @return whether it was active until now
     */
    private boolean end(ServiceAccess access, AccessEnd by) {
        var ended = access.end(by, Instant.now());
        if (ended) {
            works.tell(ServiceAccessProcess.WORK, access.id(), ServiceAccessProcess.REVOKED);
        }
        return ended;
    }

    @EventListener
    void endOf(UserDeletion deletion) {
        accesses.lockActiveOf(deletion.userId()).ifPresent(access -> endAndNote(access, AccessEnd.CUSTOMER));
    }

    @EventListener
    void endAllOf(AccountClosing closing) {
        accesses.lockAllOf(closing.accountId()).forEach(access -> endAndNote(access, AccessEnd.CLOSING));
    }

    /**
     * Ends an access and notes it for both sides.
     *
     * @param access locked
     */
    void endAndNote(ServiceAccess access, AccessEnd by) {
        if (end(access, by)) {
            var words = label(access.accountId()) + " → " + label(access.providerAccountId());
            audit.noteIn(access.accountId(), AuditAction.SERVICE_ACCESS_ENDED, words);
            audit.noteIn(access.providerAccountId(), AuditAction.SERVICE_ACCESS_ENDED, words);
        }
    }

    private String label(long accountId) {
        return accounts.contact(accountId).map(AccountContact::label).orElse("");
    }
}
