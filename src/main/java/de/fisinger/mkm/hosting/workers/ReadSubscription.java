package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.LinkingOrder;
import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.hosting.SubscriptionLinking;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the subscription from Plesk: is it still there, and does it belong to the contract's reseller? Only reads. */
@JobType(value = "plesk.read-subscription", timeout = PleskSteps.JOB_TIMEOUT, errors = LinkingProcess.LINKING_REFUSED)
class ReadSubscription implements Worker<ReadSubscription.Input, NoResult> {

    private record Found(Subscription subscription, Optional<OwnerDetails> owner) {}

    private final SubscriptionLinking linking;

    private final PleskSteps plesk;

    ReadSubscription(SubscriptionLinking linking, PleskSteps plesk) {
        this.linking = linking;
        this.plesk = plesk;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = linking.order(input.linkingId(), job.processInstanceKey());
        var found = plesk.withoutRefusal(order.server(), api -> find(api, order))
                .orElseThrow(() -> linking.gone(order, job.processInstanceKey()));
        requireOwn(order, found);
        linking.found(
                order,
                job.processInstanceKey(),
                found.subscription(),
                found.owner().orElse(null));
        return null;
    }

    private static Optional<Found> find(PleskApi api, LinkingOrder order) {
        return api.findSubscriptionByGuid(order.subscriptionGuid())
                .map(subscription -> new Found(
                        subscription,
                        subscription.ownerLogin().equals(order.resellerLogin())
                                ? Optional.empty()
                                : api.findOwner(subscription.ownerLogin())));
    }

    private static void requireOwn(LinkingOrder order, Found found) {
        var reseller = found.owner()
                .map(OwnerDetails::resellerLogin)
                .orElse(found.subscription().ownerLogin());
        if (!reseller.equals(order.resellerLogin())) {
            throw new BusinessError(
                    LinkingProcess.LINKING_REFUSED,
                    "„%s“ gehört auf %s nicht zu Ihrem Reseller-Zugang."
                            .formatted(order.domainName(), order.server().name()));
        }
    }

    record Input(long linkingId) {}
}
