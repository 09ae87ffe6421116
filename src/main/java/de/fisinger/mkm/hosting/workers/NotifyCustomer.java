package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;
import jakarta.mail.SendFailedException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

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
        } catch (MailParseException | MailPreparationException e) {
            LOG.warn("No mail for hosting {}: the address can not be used", input.hostingId());
            return new Output(false);
        } catch (MailSendException e) {
            if (isAddressRefused(e)) {
                LOG.warn("No mail for hosting {}: the mail server refuses the address", input.hostingId());
                return new Output(false);
            }
            throw new MailNotSentException(e);
        }
    }

    private static boolean isAddressRefused(MailSendException e) {
        return Stream.of(e.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0);
    }

    /** Says without the address, which would stand in the incident, that the mail server did not take the mail. */
    private static final class MailNotSentException extends RuntimeException {

        private static final long serialVersionUID = 1;

        MailNotSentException(MailSendException cause) {
            super("Der Mailserver nimmt die Mail nicht an: "
                    + cause.getMostSpecificCause().getClass().getSimpleName());
        }
    }

    record Input(long hostingId) {}

    record Output(boolean notified) {}
}
