package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountClosing;
import de.fisinger.mkm.account.UserDeletion;
import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.ProcessMessage;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends service accesses: at once in the database, which ends open sessions; the process instance hears of it and ends too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccessEnding {

    private final ServiceAccessRepository accesses;

    private final MessageOutbox outbox;

    AccessEnding(ServiceAccessRepository accesses, MessageOutbox outbox) {
        this.accesses = accesses;
        this.outbox = outbox;
    }

    /**
     * Ends an access.
     *
     * @param access locked
     * @return whether it was active until now
     */
    boolean end(ServiceAccess access, AccessEnd by) {
        var ended = access.end(by, Instant.now());
        if (ended) {
            var subject = ServiceAccessProcess.subject(access.id());
            outbox.publish(new ProcessMessage(
                    ServiceAccessProcess.REVOKED, subject, subject + "/" + ServiceAccessProcess.REVOKED, Map.of()));
        }
        return ended;
    }

    @EventListener
    void endOf(UserDeletion deletion) {
        accesses.lockActiveOf(deletion.userId()).ifPresent(access -> end(access, AccessEnd.CUSTOMER));
    }

    @EventListener
    void endAllOf(AccountClosing closing) {
        accesses.lockAllOf(closing.accountId()).forEach(access -> end(access, AccessEnd.CLOSING));
    }
}
