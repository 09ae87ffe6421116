package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the customer by mail that the hosting is ready. An address that can't be used changes nothing at the hosting. */
@JobType("hosting.notify-customer")
class NotifyCustomer implements Worker<NotifyCustomer.Input, NotifyCustomer.Output> {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyCustomer.class);

    private final HostingProvisioning provisioning;
    private final HostingReadyMail mail;

    NotifyCustomer(HostingProvisioning provisioning, HostingReadyMail mail) {
        this.provisioning = provisioning;
        this.mail = mail;
    }

    @Override
    public Output work(Input input, Job job) {
        try {
            var order = provisioning.order(input.hostingId(), job.processInstanceKey());
            var customer = provisioning.customerOf(order.hostingId()).orElseThrow();
            mail.send(order, customer.login());
            return new Output(true);
        } catch (AddressRefusedException e) {
            LOG.warn("No mail for hosting {}: {}", input.hostingId(), e.getMessage());
            return new Output(false);
        }
    }

    record Input(long hostingId) {}

    record Output(boolean notified) {}
}
