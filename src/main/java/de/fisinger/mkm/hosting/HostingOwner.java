package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What hosting-creation works on. */
@Component
class HostingOwner implements ProcessOwner {

    private final HostingRepository hostings;
    private final HostingOrders orders;

    HostingOwner(HostingRepository hostings, HostingOrders orders) {
        this.hostings = hostings;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "hosting";
    }

    @Override
    public List<OpenWork> open(Instant before) {
        return hostings.findByStatusAndRequestedAtBeforeOrderById(HostingStatus.PROVISIONING, before).stream()
                .map(Hosting::openWork)
                .toList();
    }

    @Override
    public boolean isInHandsOf(long id, long processInstanceKey) {
        return hostings.findById(id)
                .filter(hosting -> hosting.isClaimableBy(processInstanceKey))
                .isPresent();
    }

    @Override
    public void startAgain(long id) {
        hostings.lock(id).ifPresent(hosting -> {
            hosting.release();
            orders.startAgain(hosting);
        });
    }

    @Override
    public boolean cancel(long id, String reason) {
        orders.cancel(id, reason);
        return true;
    }
}
