package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** The steps of subscription-linking. Nothing changes on Plesk. */
@Component
record LinkingSteps(LinkingNotes linking, PleskSteps plesk, Journal journal) {

    record Input(long linkingId) {}

    record Failure(long linkingId, @Nullable Long refusedJob) {}

    /** Reads the subscription from Plesk: is it still there, and does it belong to the contract's reseller? */
    @JobType(value = "plesk.read-subscription", error = LinkingProcess.LINKING_REFUSED)
    Closing<Void> readSubscription(Input input, Fence fence) {
        var wanted = fence.call(() -> linking.wanted(input.linkingId()));
        var found = plesk.callWithoutRefusal(
                wanted.server().id(),
                api -> FoundSubscription.find(api, wanted.subscriptionGuid(), wanted.resellerLogin()));
        if (found.isEmpty()) {
            fence.run(() -> linking.forget(wanted));
            throw FoundSubscription.gone(wanted.domainName(), wanted.server());
        }
        found.get().requireOf(wanted.resellerLogin(), wanted.domainName(), wanted.server());
        return Closing.noting(() -> linking.found(
                wanted, found.get().subscription(), found.get().owner().orElse(null)));
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
