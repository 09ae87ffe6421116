package de.fisinger.mkm.mail.workers;

import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;

/** Takes the mail for this instance, or says that another instance has it. */
@JobType("mail.claim")
class ClaimMail implements Worker<ClaimMail.Input, ClaimMail.Output> {

    private final MailDeliveries deliveries;

    ClaimMail(MailDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Output work(Input input, Job job) {
        return new Output(deliveries.claim(input.mailId(), input.attempt(), job.processInstanceKey()));
    }

    record Input(long mailId, int attempt) {}

    record Output(boolean claimed) {}
}
