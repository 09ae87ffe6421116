package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The steps of subscription-linking. Nothing changes on Plesk. */
@Component
record LinkingSteps(LinkingNotes linking, PleskSteps plesk, Journal journal) {

    private record Found(Subscription subscription, Optional<OwnerDetails> owner) {}

    record Input(long linkingId) {}

    record Failure(long linkingId, @Nullable Long refusedJob) {}

    /** Reads the subscription from Plesk: is it still there, and does it belong to the contract's reseller? */
    @JobType(value = "plesk.read-subscription", error = LinkingProcess.LINKING_REFUSED)
    Closing<Void> readSubscription(Input input, Fence fence) {
        var wanted = fence.call(() -> linking.wanted(input.linkingId()));
        var found = plesk.callWithoutRefusal(wanted.server().id(), api -> find(api, wanted));
        if (found.isEmpty()) {
            fence.run(() -> linking.forget(wanted));
            throw new BusinessError(Texts.of(
                    "linking.refused.gone", wanted.domainName(), wanted.server().name()));
        }
        requireOwn(wanted, found.get());
        return Closing.noting(() -> linking.found(
                wanted, found.get().subscription(), found.get().owner().orElse(null)));
    }

    private static Optional<Found> find(PleskApi api, WantedLink wanted) {
        return api.findSubscriptionByGuid(wanted.subscriptionGuid())
                .map(subscription -> new Found(
                        subscription,
                        subscription.ownerLogin().equals(wanted.resellerLogin())
                                ? Optional.empty()
                                : api.findOwner(subscription.ownerLogin())));
    }

    private static void requireOwn(WantedLink wanted, Found found) {
        var reseller = found.owner()
                .map(OwnerDetails::resellerLogin)
                .orElse(found.subscription().ownerLogin());
        if (!reseller.equals(wanted.resellerLogin())) {
            throw new BusinessError(Texts.of(
                    "linking.refused.owner",
                    wanted.domainName(),
                    wanted.server().name()));
        }
    }

    /**
     * Makes the subscription that was read a hosting of the MKM-Kunde. It has a transaction of its own for that, because one
     * that lost a race for the subscription can't be read in any more.
     */
    @JobType(value = "hosting.create-linked", error = LinkingProcess.LINKING_REFUSED)
    Closing<Void> createLinked(Input input, Fence fence) {
        try {
            fence.run(() -> linking.link(input.linkingId()));
        } catch (DataIntegrityViolationException e) {
            throw fence.call(() -> linking.lostRace(input.linkingId()));
        }
        return Closing.nothing();
    }

    /** Notes why a subscription couldn't be linked. */
    @JobType(value = "hosting.refuse-linking", outcome = "refused")
    void refuse(Failure failure) {
        linking.refuse(failure.linkingId(), journal.reasonOf(failure.refusedJob()));
    }
}
