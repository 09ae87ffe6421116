package de.fisinger.mkm.mail.workers;

import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailProcess;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Sends the mail; a server that is away is tried again and again. */
@JobType(value = "mail.send", timeout = "PT2M", outcome = "sent", errors = MailProcess.REFUSED)
class SendMail implements Worker<SendMail.Input, NoResult> {

    private final MailDeliveries deliveries;

    SendMail(MailDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        deliveries.send(input.mailId(), job.processInstanceKey());
        return null;
    }

    record Input(long mailId) {}
}
