package de.fisinger.mkm.hosting;

import de.fisinger.mkm.customer.CustomerDeletion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hostings that have ended keep nobody from deleting their customer: they are forgotten with the customer. */
@Component
class EndedHostings {

    private final HostingRepository hostings;
    private final PleskCustomerRepository pleskCustomers;

    EndedHostings(HostingRepository hostings, PleskCustomerRepository pleskCustomers) {
        this.hostings = hostings;
        this.pleskCustomers = pleskCustomers;
    }

    /** What is still in use stays, and so does the customer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CustomerDeletion deletion) {
        hostings.deleteEndedOf(deletion.customerId());
        pleskCustomers.deleteOf(deletion.customerId());
    }
}
