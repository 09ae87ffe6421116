package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What service-access works on. */
@Component
record AccessOwner(ServiceAccessRepository accesses) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return ServiceAccessProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return accesses.isActive(id);
    }

    /** Who was never told that an access was activated isn't told that it has ended. */
    @Override
    public boolean isStartedAgain(long id) {
        return accesses.findById(id)
                .filter(access -> access.isActive() || access.isTold())
                .isPresent();
    }

    @Override
    public List<String> decisions(long id) {
        return isInWork(id) ? List.of() : List.of(ServiceAccessProcess.REVOKED);
    }

    /** Whoever granted or uses an access ends it; an instance without it would show something that isn't so. */
    @Override
    public boolean isCancellable() {
        return false;
    }

    @Override
    public void cancel(long id, String reason) {
        throw new TooLateException("a service access is ended by its two sides");
    }
}
