package de.fisinger.mkm.hosting;

import de.fisinger.mkm.hosting.RefusalReason.Look;
import de.fisinger.mkm.hosting.RefusalReason.Purpose;
import de.fisinger.mkm.plesk.Fallback;
import de.fisinger.mkm.plesk.NewPleskCustomer;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of hosting-creation that make the Plesk customer of an MKM-Kunde, and take it back. */
@Component
record PleskCustomerSteps(ProvisioningNotes provisioning, PleskSteps plesk, PleskChange change, Removal removal) {

    private static final int MOST_CHOICES = 5;

    record Input(long hostingId) {}

    /** What is to be made. */
    private record Wanted(WantedHosting wanted, PleskCustomerPlan customer) {}

    /** Finds the Plesk customer by its external id, or creates it below the contract's reseller. */
    @JobType(value = "plesk.ensure-customer", error = HostingProcess.PROVISIONING_FAILED)
    Closing<Void> ensureCustomer(Input input, Fence fence) {
        var chosen = fence.call(() -> {
            var wanted = provisioning.wanted(input.hostingId());
            return new Wanted(wanted, provisioning.reserveCustomer(wanted));
        });
        var wanted = chosen.wanted();
        var found = plesk.call(
                wanted.server().id(),
                refusal -> RefusalReason.of(wanted, Purpose.CUSTOMER, Look.UNEXPLAINED, refusal),
                api -> find(api, wanted, chosen.customer()).orElseGet(() -> create(api, chosen, fence)));
        return Closing.noting(() -> {
            provisioning.customerPresent(chosen.customer().id(), found);
            provisioning.endPleskChange(wanted.hostingId());
        });
    }

    private static Optional<OwnerDetails> find(PleskApi api, WantedHosting wanted, PleskCustomerPlan customer) {
        var found = customer.find(api);
        found.ifPresent(owner -> Removal.requireOurs(wanted.server(), wanted.resellerLogin(), customer, owner));
        return found;
    }

    private OwnerDetails create(PleskApi api, Wanted missing, Fence fence) {
        var wanted = missing.wanted();
        var known = missing.customer();
        var choice = 1;
        var fallbacks = List.of(Fallback.values()).iterator();
        var fallback = fallbacks.next();
        while (true) {
            var nth = choice;
            var current = known;
            var otherwise = fallback;
            try {
                return change.make(
                        fence,
                        wanted.hostingId(),
                        () -> provisioning.planCustomer(current, wanted.hostingId(), nth),
                        plan -> {
                            var made = api.createCustomer(newCustomer(wanted, plan), otherwise);
                            Removal.requireOurs(wanted.server(), wanted.resellerLogin(), plan, made);
                            return made;
                        });
            } catch (PleskRefusedException e) {
                // ours, made by a call whose answer was lost; or a stranger who has the login: then another one
                // what was planned last counts: whatever was known of a customer before is gone
                known = fence.call(
                        () -> provisioning.customerOf(wanted.hostingId()).orElseThrow());
                var ours = e.isDuplicate() ? find(api, wanted, known) : Optional.<OwnerDetails>empty();
                if (ours.isPresent()) {
                    return ours.get();
                }
                if (e.isDuplicate() && choice < MOST_CHOICES) {
                    choice++;
                } else if (e.isInvalid() && fallbacks.hasNext()) {
                    fallback = fallbacks.next();
                } else {
                    throw e;
                }
            }
        }
    }

    private static NewPleskCustomer newCustomer(WantedHosting wanted, PleskCustomerPlan plan) {
        var customer = wanted.customer();
        return new NewPleskCustomer(
                plan.externalId(),
                wanted.resellerLogin(),
                plan.login(),
                customer.company(),
                customer.firstName() + " " + customer.lastName(),
                customer.phone(),
                customer.email(),
                customer.street(),
                customer.postcode(),
                customer.city(),
                customer.country(),
                customer.state());
    }

    /** Compensation: removes the Plesk customer if this hosting made it and nothing else hangs on it. */
    @JobType("plesk.remove-customer")
    Closing<Void> removeCustomer(Input input, Fence fence) {
        return removal.removeCustomer(fence.call(() -> provisioning.wanted(input.hostingId())), fence);
    }
}
