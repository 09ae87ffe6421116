package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import org.springframework.stereotype.Component;

/** The steps of hosting-termination. */
@Component
record TerminationSteps(ChangeNotes notes, ChangeCalls calls, Removal removal, HostingNotices notices) {

    record Input(long changeId) {}

    /** Asks for the mail that the hosting ends soon, once. */
    @JobType("hosting.announce-termination")
    void announce(Input input) {
        notices.announceEnd(input.changeId());
    }

    /** Makes the hosting wird gelöscht; from now on that can't be revoked. */
    @JobType("hosting.begin-termination")
    void begin(Input input) {
        notes.beginTermination(input.changeId());
    }

    /**
     * Removes the subscription; done as well if somebody did so by hand, or gave it to another reseller. One with another
     * domain or customer by now stays.
     */
    @JobType(value = "plesk.end-subscription", error = ChangeSteps.REFUSED)
    Closing<Void> endSubscription(Input input, Fence fence) {
        var open = fence.call(() -> notes.open(input.changeId()));
        if (open.isEmpty()) {
            return Closing.nothing();
        }
        var target = open.get();
        var there = calls.look(target);
        if (there.isPresent() && !there.get().isOf(target.resellerLogin())) {
            return Closing.noting(() -> notes.subscriptionLeft(
                    input.changeId(),
                    Texts.of(
                            "change.left-to-other",
                            target.domainName(),
                            target.server().name())));
        }
        there.map(FoundSubscription::subscription).ifPresent(found -> {
            ChangeCalls.requireOwner(target, found);
            if (!found.name().equals(target.domainName())) {
                throw new BusinessError(Texts.of(
                        "change.refused.renamed",
                        target.domainName(),
                        target.server().name(),
                        found.name()));
            }
            calls.change(fence, target, api -> {
                api.removeSubscription(found.guid());
                return found;
            });
        });
        return Closing.noting(() -> notes.subscriptionRemoved(target.hostingId()));
    }

    /** Removes the Plesk customer if MKM made it and nothing else hangs on it, as Plesk says and not the database. */
    @JobType("plesk.end-customer")
    Closing<Void> endCustomer(Input input, Fence fence) {
        return fence.call(() -> notes.open(input.changeId()))
                .map(target ->
                        removal.removeCustomer(target.hostingId(), target.server(), target.resellerLogin(), fence))
                .orElseGet(Closing::nothing);
    }

    /** Makes the hosting gelöscht. */
    @JobType(value = "hosting.mark-terminated", outcome = "terminated")
    void markTerminated(Input input) {
        notes.terminated(input.changeId());
    }
}
