package de.fisinger.mkm.hosting;

import de.fisinger.mkm.hosting.RejectionReason.Purpose;
import de.fisinger.mkm.plesk.NewSubscription;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The steps of hosting-creation that make the subscription, look at it, and take it back. */
@Component
class SubscriptionSteps {

    private static final int MOST_CHOICES = 5;

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;
    private final PleskChange change;
    private final Removal removal;

    SubscriptionSteps(HostingProvisioning provisioning, PleskSteps plesk, PleskChange change, Removal removal) {
        this.provisioning = provisioning;
        this.plesk = plesk;
        this.change = change;
        this.removal = removal;
    }

    record Input(long hostingId) {}

    record Readiness(boolean ready) {}

    /** What is to be made, for whom. */
    private record Wanted(ProvisioningOrder order, PleskCustomerPlan customer) {}

    /** Finds the subscription of the hosting by its external id, or creates it on the product's plan. */
    @JobType(value = "plesk.create-subscription", lease = PleskSteps.LEASE, error = HostingProcess.PROVISIONING_FAILED)
    Closing<Void> createSubscription(Input input, Fence fence) {
        var wanted = fence.call(() -> new Wanted(
                provisioning.order(input.hostingId()),
                provisioning.customerOf(input.hostingId()).orElseThrow()));
        var order = wanted.order();
        var known = find(order);
        known.ifPresent(found -> Removal.requireOwner(order, wanted.customer(), found));
        if (known.isEmpty()) {
            var addresses = call(order, Purpose.RESELLER, api -> api.addressesOf(order.resellerLogin()));
            create(order, wanted.customer(), addresses, fence);
        }
        return Closing.noting(() -> provisioning.endPleskChange(order.hostingId(), Optional.empty()));
    }

    private void create(ProvisioningOrder first, PleskCustomerPlan customer, List<String> addresses, Fence fence) {
        var order = first;
        for (var choice = 1; !tryCreating(order, customer, addresses, fence, choice); choice++) {
            var taken = order;
            var next = choice + 1;
            order = fence.call(() -> provisioning.chooseNames(taken, next));
        }
    }

    /** Tries the names chosen at present; false if they are taken and others are worth a try. */
    private boolean tryCreating(
            ProvisioningOrder order, PleskCustomerPlan customer, List<String> addresses, Fence fence, int choice) {
        var subscription = new NewSubscription(
                order.subscriptionExternalId(),
                customer.login(),
                order.domainName(),
                order.login(),
                order.plan().planGuid());
        return call(order, Purpose.SUBSCRIPTION, api -> {
            try {
                return change.make(fence, order.hostingId(), () -> subscription, planned -> {
                    api.createSubscription(planned, addresses);
                    return true;
                });
            } catch (PleskRejectedException e) {
                var ours = e.isDuplicate()
                        ? api.findSubscription(order.subscriptionExternalId())
                        : Optional.<Subscription>empty();
                if (ours.isPresent()) {
                    Removal.requireOwner(order, customer, ours.get());
                    return true; // made by a call whose answer was lost
                }
                // a domain that was asked for stays: after a second login it must be the domain that is taken
                if (!e.isDuplicate() || choice == MOST_CHOICES || (order.ownDomain() && choice > 1)) {
                    throw e;
                }
                return false;
            }
        });
    }

    /** Asks Plesk whether the subscription can be used. */
    @JobType(value = "plesk.check-subscription", lease = PleskSteps.LEASE, error = HostingProcess.PROVISIONING_FAILED)
    Closing<Readiness> checkSubscription(Input input, Fence fence) {
        var made = fence.call(() -> made(input));
        var order = made.order();
        var subscription = find(order)
                .orElseThrow(() -> new BusinessError(
                        "Das Abonnement wurde auf %s während der Einrichtung entfernt. Bitte versuchen Sie es erneut."
                                .formatted(order.server().name())));
        made.customer().ifPresent(owner -> Removal.requireOwner(order, owner, subscription));
        return Closing.with(() -> {
            provisioning.subscriptionFound(order.hostingId(), subscription.guid());
            return new Readiness(subscription.isReady());
        });
    }

    private Optional<Subscription> find(ProvisioningOrder order) {
        return call(order, Purpose.SUBSCRIPTION, api -> api.findSubscription(order.subscriptionExternalId()));
    }

    private <T> T call(ProvisioningOrder order, Purpose purpose, Function<PleskApi, T> calls) {
        return plesk.call(order.server().id(), refusal -> RejectionReason.of(order, purpose, refusal), calls);
    }

    /** What an order may have made. */
    private record Made(ProvisioningOrder order, Optional<PleskCustomerPlan> customer) {}

    private Made made(Input input) {
        return new Made(provisioning.order(input.hostingId()), provisioning.customerOf(input.hostingId()));
    }

    /** Compensation: removes the subscription that this order made. */
    @JobType(value = "plesk.remove-subscription", lease = PleskSteps.LEASE)
    Closing<Void> removeSubscription(Input input, Fence fence) {
        var made = fence.call(() -> made(input));
        removal.removeSubscription(made.order(), made.customer());
        return Closing.nothing();
    }

    /** Removes what an interrupted step left on Plesk: waits for its call to be over, then looks. */
    @JobType(value = "plesk.remove-remains", lease = PleskSteps.LEASE)
    Closing<Void> removeRemains(Input input, Fence fence) {
        var made = fence.call(() -> {
            provisioning.requirePleskIdle(input.hostingId());
            return made(input);
        });
        removal.removeSubscription(made.order(), made.customer());
        return removal.removeCustomer(made.order(), fence);
    }
}
