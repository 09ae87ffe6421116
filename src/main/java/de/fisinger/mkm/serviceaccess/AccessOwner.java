package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What service-access works on. */
@Component
class AccessOwner implements ProcessOwner {

    private final ServiceAccessRepository accesses;
    private final MessageOutbox outbox;

    AccessOwner(ServiceAccessRepository accesses, MessageOutbox outbox) {
        this.accesses = accesses;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "service-access";
    }

    @Override
    public List<OpenWork> open(Instant before) {
        return accesses.openBefore(before).stream().map(ServiceAccess::openWork).toList();
    }

    @Override
    public boolean isInHandsOf(long id, long processInstanceKey) {
        return accesses.findById(id)
                .filter(access -> access.isClaimableBy(processInstanceKey))
                .isPresent();
    }

    @Override
    public void startAgain(long id) {
        accesses.lock(id).ifPresent(access -> {
            access.release();
            outbox.publish(access.startMessage().again());
        });
    }

    /** Whoever granted or uses an access ends it; an instance without it would show something that isn't so. */
    @Override
    public boolean isCancellable() {
        return false;
    }

    @Override
    public boolean cancel(long id, String reason) {
        throw new IllegalStateException("a service access is ended by its two sides");
    }
}
