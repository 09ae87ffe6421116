package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.PleskCustomerPlan;
import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.hosting.workers.RejectionReason.Purpose;
import de.fisinger.mkm.plesk.NewPleskCustomer;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.TryLaterException;
import de.fisinger.mkm.process.Worker;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the Plesk customer of the MKM-Kunde by its external id, or creates it below the contract's reseller. */
@JobType(value = "plesk.ensure-customer", timeout = PleskSteps.JOB_TIMEOUT, errors = HostingProcess.PROVISIONING_FAILED)
class EnsureCustomer implements Worker<EnsureCustomer.Input, NoResult> {

    private static final int MOST_CHOICES = 5;

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;

    EnsureCustomer(HostingProvisioning provisioning, PleskSteps plesk) {
        this.provisioning = provisioning;
        this.plesk = plesk;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        var customer = provisioning.reserveCustomer(order, job.processInstanceKey());
        var login = plesk.call(
                order,
                Purpose.CUSTOMER,
                api -> find(api, customer).orElseGet(() -> create(api, order, customer, job.processInstanceKey())));
        provisioning.customerPresent(customer.id(), login);
        provisioning.endPleskChange(order.hostingId(), job.processInstanceKey(), Optional.empty());
        return null;
    }

    private static Optional<String> find(PleskApi api, PleskCustomerPlan customer) {
        return customer.guid() == null
                ? api.findCustomerLogin(customer.externalId())
                : api.findOwnerByGuid(customer.guid()).map(OwnerDetails::login);
    }

    private String create(PleskApi api, ProvisioningOrder order, PleskCustomerPlan missing, long instance) {
        for (var choice = 1; ; choice++) {
            var plan = provisioning.planCustomer(missing, order.hostingId(), choice);
            if (plan.guid() != null) {
                throw new TryLaterException("A link has just recognised the Plesk customer", Duration.ofSeconds(1));
            }
            try {
                plesk.change(order, instance, () -> api.createCustomer(newCustomer(order, plan)));
                return plan.login();
            } catch (PleskRejectedException e) {
                // ours, made by a call whose answer was lost; or a stranger who has the login: then another one
                var ours = e.isDuplicate() ? find(api, plan) : Optional.<String>empty();
                if (ours.isPresent()) {
                    return ours.get();
                }
                if (!e.isDuplicate() || choice == MOST_CHOICES) {
                    throw e;
                }
            }
        }
    }

    private static NewPleskCustomer newCustomer(ProvisioningOrder order, PleskCustomerPlan plan) {
        var customer = order.customer();
        return new NewPleskCustomer(
                plan.externalId(),
                order.resellerLogin(),
                plan.login(),
                customer.company(),
                customer.firstName() + " " + customer.lastName(),
                customer.phone(),
                customer.email(),
                customer.street(),
                customer.postcode(),
                customer.city(),
                customer.country());
    }

    record Input(long hostingId) {}
}
