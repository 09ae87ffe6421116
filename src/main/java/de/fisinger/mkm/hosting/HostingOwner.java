package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hosting-creation works on. */
@Component
class HostingOwner implements ProcessOwner {

    private final HostingRepository hostings;
    private final HostingOrders orders;
    private final HostingNotices notices;

    HostingOwner(HostingRepository hostings, HostingOrders orders, HostingNotices notices) {
        this.hostings = hostings;
        this.orders = orders;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return "hosting";
    }

    @Override
    public List<Hosting> unfinished(Instant before) {
        return hostings.unfinished(before);
    }

    @Override
    public Optional<Hosting> find(long id) {
        return hostings.findById(id);
    }

    @Override
    public Optional<Hosting> lock(long id) {
        return hostings.lock(id);
    }

    /** Only the mail can be missing of one that is in use; of what failed nobody is told by mail. */
    @Override
    public void finish(long id) {
        hostings.findById(id)
                .filter(hosting -> hosting.status() == HostingStatus.ACTIVE)
                .ifPresent(notices::requestReady);
    }

    @Override
    public boolean cancel(long id, String reason) {
        if (hostings.lock(id).filter(Hosting::isCancelled).isPresent()) {
            throw new IllegalStateException("hosting %d is being cancelled already".formatted(id));
        }
        orders.cancel(id, reason);
        return true;
    }
}
