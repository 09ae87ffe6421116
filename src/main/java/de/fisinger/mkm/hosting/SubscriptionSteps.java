package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.RefusalReason.Look;
import de.fisinger.mkm.hosting.RefusalReason.Purpose;
import de.fisinger.mkm.plesk.Fallback;
import de.fisinger.mkm.plesk.NewSubscription;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.Subscription.SetUp;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.OperatorNeededException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The steps of hosting-creation that make the subscription, look at it, and take it back. */
@Component
record SubscriptionSteps(ProvisioningNotes provisioning, PleskSteps plesk, PleskChange change, Removal removal) {

    private static final int MOST_CHOICES = 5;

    /** A subscription has no language. */
    private static final List<Fallback> FALLBACKS =
            List.of(Fallback.NONE, Fallback.SHORTER_PASSWORD, Fallback.LONGER_PASSWORD);

    record Input(long hostingId) {}

    record Patience(String setUpPatience) {}

    record Readiness(boolean ready) {}

    /**
     * Finds the subscription of the hosting by its external id, or creates it on the product's plan. Half a subscription that
     * a former try left is removed first, once that try's call can't go on any more.
     */
    @JobType(value = "plesk.create-subscription", error = HostingProcess.PROVISIONING_FAILED)
    Closing<Patience> createSubscription(Input input, Fence fence) {
        var chosen = fence.call(() -> read(input));
        var wanted = chosen.wanted();
        var customer = chosen.customer().orElseThrow();
        var known = find(wanted);
        known.ifPresent(found -> Removal.requireOurs(wanted, customer, found));
        var isHalf = known.filter(found -> found.setUp() == SetUp.HALF_DONE).isPresent();
        if (isHalf) {
            call(
                    wanted,
                    Purpose.SUBSCRIPTION,
                    api -> change.make(fence, wanted.hostingId(), known.get()::guid, guid -> {
                        api.removeSubscription(guid);
                        return guid;
                    }));
            fence.run(() -> provisioning.endPleskChange(wanted.hostingId()));
        }
        if (isHalf || known.isEmpty()) {
            var addresses = call(wanted, Purpose.RESELLER, api -> api.addressesOf(wanted.resellerLogin()));
            create(wanted, customer, addresses, fence);
        }
        return Closing.with(() -> {
            provisioning.endPleskChange(wanted.hostingId());
            return new Patience(wanted.server().setUpPatience().toString());
        });
    }

    /** With other names while they are taken, and otherwise where the server refuses a value, as long as that is worth a try. */
    private void create(WantedHosting first, PleskCustomerPlan customer, List<String> addresses, Fence fence) {
        var wanted = first;
        var choice = 1;
        var fallbacks = FALLBACKS.iterator();
        var fallback = fallbacks.next();
        while (true) {
            var refusal = tryCreating(wanted, customer, addresses, fence, fallback);
            if (refusal.isEmpty()) {
                return;
            }
            // a domain that was asked for stays: after a second login it must be the domain that is taken
            var hasOtherNames = choice < MOST_CHOICES && (!wanted.ownDomain() || choice == 1);
            if (refusal.get().isDuplicate() && hasOtherNames) {
                choice++;
                var taken = wanted;
                var next = choice;
                wanted = fence.call(() -> provisioning.chooseNames(taken, next));
            } else if (refusal.get().isInvalid() && fallbacks.hasNext()) {
                fallback = fallbacks.next();
            } else {
                throw refused(wanted, customer, refusal.get());
            }
        }
    }

    private Optional<PleskRefusedException> tryCreating(
            WantedHosting wanted, PleskCustomerPlan customer, List<String> addresses, Fence fence, Fallback fallback) {
        var subscription = new NewSubscription(
                wanted.subscriptionExternalId(),
                customer.login(),
                domain(wanted),
                wanted.login(),
                wanted.plan().planGuid());
        return call(wanted, Purpose.SUBSCRIPTION, api -> {
            try {
                return change.make(fence, wanted.hostingId(), () -> subscription, planned -> {
                    api.createSubscription(planned, addresses, fallback);
                    return Optional.empty();
                });
            } catch (PleskRefusedException e) {
                var ours = e.isDuplicate()
                        ? api.findSubscription(wanted.subscriptionExternalId())
                        : Optional.<Subscription>empty();
                // made by a call whose answer was lost
                ours.ifPresent(found -> Removal.requireOurs(wanted, customer, found));
                return ours.isPresent() ? Optional.empty() : Optional.of(e);
            }
        });
    }

    private static DomainName domain(WantedHosting wanted) {
        return DomainName.of(wanted.domainName())
                .orElseThrow(() -> wanted.ownDomain()
                        ? new BusinessError(Texts.of(
                                "hosting.refused.domain-name",
                                wanted.domainName(),
                                wanted.server().name()))
                        : new OperatorNeededException(
                                "The preview domain of %s is none"
                                        .formatted(wanted.server().name()),
                                null));
    }

    /** Looks what the refusal is about before it blames something. */
    private BusinessError refused(WantedHosting wanted, PleskCustomerPlan customer, PleskRefusedException refusal) {
        var look = call(wanted, Purpose.SUBSCRIPTION, api -> {
            if (refusal.isDuplicate()) {
                return api.hasSubscriptionAt(domain(wanted)) ? Look.DOMAIN_TAKEN : Look.UNEXPLAINED;
            }
            if (!refusal.isMissing()) {
                return Look.UNEXPLAINED;
            }
            if (customer.find(api).isEmpty()) {
                return Look.CUSTOMER_MISSING;
            }
            return api.servicePlans(wanted.resellerLogin()).lacks(wanted.plan().planGuid())
                    ? Look.PLAN_MISSING
                    : Look.UNEXPLAINED;
        });
        return new BusinessError(RefusalReason.of(wanted, Purpose.SUBSCRIPTION, look, refusal));
    }

    /** Asks Plesk whether the subscription can be used, and on which plan it really is. */
    @JobType(value = "plesk.check-subscription", error = HostingProcess.PROVISIONING_FAILED)
    Closing<Readiness> checkSubscription(Input input, Fence fence) {
        var made = fence.call(() -> read(input));
        var wanted = made.wanted();
        var subscription = find(wanted)
                .orElseThrow(() -> new BusinessError(
                        Texts.of("hosting.refused.removed", wanted.server().name())));
        made.customer().ifPresent(owner -> Removal.requireOurs(wanted, owner, subscription));
        var isReady = switch (subscription.setUp()) {
            case READY -> true;
            case UNDER_WAY -> false;
            case HALF_DONE ->
                throw new BusinessError(
                        Texts.of("hosting.refused.half-done", wanted.server().name()));
            case SUSPENDED ->
                throw new BusinessError(Texts.of(
                        "hosting.refused.suspended",
                        wanted.server().name(),
                        SuspensionWords.of(subscription.suspensions())));
        };
        if (isReady) {
            requirePlan(wanted, subscription);
        }
        return Closing.with(() -> {
            provisioning.subscriptionFound(wanted, subscription);
            return new Readiness(isReady);
        });
    }

    /** Plesk said ok to the plan that was asked for; only what it applied counts. */
    private static void requirePlan(WantedHosting wanted, Subscription subscription) {
        if (!subscription.planGuids().contains(wanted.plan().planGuid())) {
            throw new OperatorNeededException(
                    "The subscription %s on %s is not on the plan %s (%s) but on %s"
                            .formatted(
                                    wanted.subscriptionExternalId(),
                                    wanted.server().name(),
                                    wanted.plan().planName(),
                                    wanted.plan().planGuid(),
                                    subscription.planGuids()),
                    null);
        }
    }

    private Optional<Subscription> find(WantedHosting wanted) {
        return call(wanted, Purpose.SUBSCRIPTION, api -> api.findSubscription(wanted.subscriptionExternalId()));
    }

    private <T> T call(WantedHosting wanted, Purpose purpose, Function<PleskApi, T> calls) {
        return plesk.call(
                wanted.server().id(), refusal -> RefusalReason.of(wanted, purpose, Look.UNEXPLAINED, refusal), calls);
    }

    /** A hosting, and the Plesk customer that it has chosen. */
    private record Chosen(WantedHosting wanted, Optional<PleskCustomerPlan> customer) {}

    private Chosen read(Input input) {
        return new Chosen(provisioning.wanted(input.hostingId()), provisioning.customerOf(input.hostingId()));
    }

    /** Compensation: removes the subscription that this hosting made. */
    @JobType("plesk.remove-subscription")
    Closing<Void> removeSubscription(Input input, Fence fence) {
        var made = fence.call(() -> read(input));
        removal.removeSubscription(made.wanted(), made.customer(), fence);
        return Closing.nothing();
    }

    /** Removes what an interrupted step left on Plesk: waits for its call to be over, then looks. */
    @JobType("plesk.remove-remains")
    Closing<Void> removeRemains(Input input, Fence fence) {
        var made = fence.call(() -> {
            provisioning.requirePleskIdle(input.hostingId());
            return read(input);
        });
        removal.removeSubscription(made.wanted(), made.customer(), fence);
        return removal.removeCustomer(made.wanted(), fence);
    }
}
