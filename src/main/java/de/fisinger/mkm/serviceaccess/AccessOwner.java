package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What service-access works on. */
@Component
class AccessOwner implements ProcessOwner {

    private final ServiceAccessRepository accesses;

    AccessOwner(ServiceAccessRepository accesses) {
        this.accesses = accesses;
    }

    @Override
    public String kind() {
        return "service-access";
    }

    @Override
    public List<ServiceAccess> unfinished(Instant before) {
        return accesses.unfinished(before);
    }

    @Override
    public Optional<ServiceAccess> find(long id) {
        return accesses.findById(id);
    }

    @Override
    public Optional<ServiceAccess> lock(long id) {
        return accesses.lock(id);
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
