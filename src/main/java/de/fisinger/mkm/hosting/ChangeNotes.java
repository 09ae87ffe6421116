package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps that change a hosting read and note in the database, each method in the step's transaction. The hosting is
 * locked before its change.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeNotes {

    private final HostingChangeRepository changes;
    private final HostingRepository hostings;
    private final Contracts contracts;
    private final Products products;
    private final PleskServers servers;
    private final HostingNotices notices;
    private final ProvisioningNotes provisioning;
    private final SubscriptionEntryRepository copies;
    private final ChangeStart starts;
    private final Comparison comparison;

    ChangeNotes(
            HostingChangeRepository changes,
            HostingRepository hostings,
            Contracts contracts,
            Products products,
            PleskServers servers,
            HostingNotices notices,
            ProvisioningNotes provisioning,
            SubscriptionEntryRepository copies,
            ChangeStart starts,
            Comparison comparison) {
        this.changes = changes;
        this.hostings = hostings;
        this.contracts = contracts;
        this.products = products;
        this.servers = servers;
        this.notices = notices;
        this.provisioning = provisioning;
        this.copies = copies;
        this.starts = starts;
        this.comparison = comparison;
    }

    /**
     * Reads at which subscription something is to change, once no call can take effect there any more that was begun before.
     *
     * @return empty if the change has ended: a step that comes again does nothing about what was ordered since
     * @throws de.fisinger.mkm.process.TryLaterException while one may
     */
    Optional<ChangeTarget> open(long changeId) {
        var target = changes.findById(changeId)
                .filter(HostingChange::isOpen)
                .map(change -> target(change.hostingId(), change.kind()));
        target.ifPresent(found -> provisioning.requirePleskIdle(found.hostingId()));
        return target;
    }

    /** Reads where the subscription of a hosting is. */
    ChangeTarget target(long hostingId, ChangeKind kind) {
        var hosting = hostings.findById(hostingId).orElseThrow();
        var reseller = contracts.pleskReseller(hosting.contractId()).orElseThrow();
        return new ChangeTarget(
                hosting.id(),
                servers.info(reseller.pleskServerId()),
                reseller.login(),
                Objects.requireNonNull(hosting.subscriptionGuid()),
                DomainName.shown(Objects.requireNonNull(hosting.domainName())),
                hosting.subscription().ownerLogin(),
                kind,
                hosting.status(),
                hosting.subscription().planGuid(),
                hosting.pleskBusyUntil() != null);
    }

    /** The plan that a product stands for. */
    HostingPlan plan(long productId) {
        return products.hostingPlan(productId).orElseThrow();
    }

    /**
     * The plan on which a hosting is: its product's, or, where it was linked so or moved by hand, another one.
     *
     * @param plan its product's
     */
    HostingPlan ownPlan(ChangeTarget target, HostingPlan plan) {
        var own = target.planGuid();
        if (own == null || own.isEmpty() || own.equals(plan.planGuid())) {
            return plan;
        }
        var hosting = hostings.findById(target.hostingId()).orElseThrow();
        return plan.onPlan(
                own,
                copies.planName(hosting.accountId(), hosting.contractId(), own)
                        .orElseGet(() -> Texts.of("deviation.other-plan")));
    }

    /** Notes that the reseller's suspension is there, as it was read from the server. */
    void suspended(long changeId, Subscription seen) {
        var hosting = locked(changeId);
        var change = changes.lock(changeId).orElseThrow();
        see(hosting, seen);
        if (change.kind() == ChangeKind.SUSPENSION) {
            hosting.suspension().because(change.reason(), change.isReasonShared());
            change.done(null, Instant.now());
        }
        settled(hosting, seen);
    }

    /**
     * Notes that the reseller's suspension is gone, as it was read from the server.
     *
     * @param remark what is to know, such as who keeps it suspended; null if nothing is
     */
    void reactivated(long changeId, Subscription seen, @Nullable String remark) {
        var hosting = locked(changeId);
        see(hosting, seen);
        changes.lock(changeId).orElseThrow().done(remark, Instant.now());
        settled(hosting, seen);
    }

    /**
     * Notes that the hosting is on the wanted plan, as it was read from the server.
     *
     * @param remark what of the plan could not be applied; null if all was
     */
    void planChanged(long changeId, Subscription seen, @Nullable String remark) {
        var hosting = locked(changeId);
        var change = changes.lock(changeId).orElseThrow();
        hosting.seenPlan(seen);
        if (!change.isAligning()) {
            var plan = plan(Objects.requireNonNull(change.productId()));
            hosting.becomes(plan.productId());
            hosting.subscription().isOnPlan(plan.planGuid());
            copies.notePlan(hosting.accountId(), seen.guid(), plan.planGuid(), plan.planName());
        }
        change.done(remark, Instant.now());
        settled(hosting, seen);
    }

    /** Notes that the hosting is being removed from the server; from now on that can't be revoked. */
    void beginTermination(long changeId) {
        if (isOpen(changeId)) {
            locked(changeId).terminate();
        }
    }

    /** Notes that there is nothing that a termination could suspend until it is due. */
    void notSuspended(long changeId) {
        changes.lock(changeId).orElseThrow().suspendsNothing();
    }

    /** Notes that the subscription is another reseller's by now, who keeps it. */
    void subscriptionLeft(long changeId, String words) {
        changes.lock(changeId).orElseThrow().remark(words);
    }

    /** Notes that no call to remove the subscription is under way any more. */
    void subscriptionRemoved(long hostingId) {
        idle(hostings.lock(hostingId).orElseThrow());
    }

    /** Notes that the hosting is gone from the server. */
    void terminated(long changeId) {
        if (!isOpen(changeId)) {
            return;
        }
        var hosting = locked(changeId);
        hosting.terminated();
        comparison.settleAll(hosting.id());
        copies.forget(hosting.accountId(), hosting.contractId(), Objects.requireNonNull(hosting.subscriptionGuid()));
        changes.lock(changeId).orElseThrow().done(null, Instant.now());
        notices.tellReseller(NotificationKind.HOSTING_TERMINATED, hosting);
    }

    /** Ends a change as refused; a hosting that was to be removed stays, and what it suspended until then is given back. */
    void refuse(long changeId, String reason) {
        if (!isOpen(changeId)) {
            return;
        }
        var hosting = locked(changeId);
        hosting.stays();
        var change = changes.lock(changeId).orElseThrow();
        change.refuse(reason, Instant.now());
        if (change.kind() == ChangeKind.TERMINATION) {
            comparison.recall(hosting);
        }
        notices.tellReseller(NotificationKind.HOSTING_CHANGE_REFUSED, hosting);
        starts.giveBack(change, hosting, Texts.of("change.asked-by.mkm"));
    }

    /** What the server shows of it stands at the hosting and in Abonnements. */
    private void see(Hosting hosting, Subscription seen) {
        hosting.seen(seen);
        copies.noteStatus(hosting.accountId(), seen.guid(), seen.status());
    }

    /** No call is under way any more, and what was read back counts. */
    private void settled(Hosting hosting, Subscription seen) {
        comparison.compare(hosting, seen);
        idle(hosting);
    }

    private static void idle(Hosting hosting) {
        hosting.pleskIsBusy(null);
    }

    private boolean isOpen(long changeId) {
        return changes.findById(changeId).filter(HostingChange::isOpen).isPresent();
    }

    /** A change, to be read. */
    HostingChange change(long changeId) {
        return changes.findById(changeId).orElseThrow();
    }

    private Hosting locked(long changeId) {
        return hostings.lock(change(changeId).hostingId()).orElseThrow();
    }
}
