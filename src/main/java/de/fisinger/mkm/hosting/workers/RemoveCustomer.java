package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compensation: removes the Plesk customer if this order made it and nothing else hangs on it. */
@Component
class RemoveCustomer implements Worker<RemoveCustomer.Input, NoResult> {

    /** Type in the model. */
    static final String JOB_TYPE = "plesk.remove-customer";

    private final HostingProvisioning provisioning;
    private final Removal removal;

    RemoveCustomer(HostingProvisioning provisioning, Removal removal) {
        this.provisioning = provisioning;
        this.removal = removal;
    }

    @Override
    public String jobType() {
        return JOB_TYPE;
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    public Duration timeout() {
        return PleskSteps.JOB_TIMEOUT;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        removal.removeCustomer(order);
        return null;
    }

    record Input(long hostingId) {}
}
