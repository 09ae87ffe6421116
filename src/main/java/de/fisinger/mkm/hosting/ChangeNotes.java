package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.DomainName;
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

    ChangeNotes(
            HostingChangeRepository changes,
            HostingRepository hostings,
            Contracts contracts,
            Products products,
            PleskServers servers,
            HostingNotices notices,
            ProvisioningNotes provisioning) {
        this.changes = changes;
        this.hostings = hostings;
        this.contracts = contracts;
        this.products = products;
        this.servers = servers;
        this.notices = notices;
        this.provisioning = provisioning;
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
                kind,
                hosting.status());
    }

    /** The plan to which a hosting is to be moved. */
    HostingPlan wantedPlan(long changeId) {
        return plan(Objects.requireNonNull(change(changeId).productId()));
    }

    /** The plan that a product stands for. */
    HostingPlan plan(long productId) {
        return products.hostingPlan(productId).orElseThrow();
    }

    /** Whether the reseller wants a plan into which not everything fits. */
    boolean isDespiteOveruse(long changeId) {
        return change(changeId).isDespiteOveruse();
    }

    /** Notes that the reseller's suspension is there, as it was read from the server. */
    void suspended(long changeId, Subscription seen) {
        var hosting = locked(changeId);
        var change = changes.lock(changeId).orElseThrow();
        hosting.seen(seen);
        if (change.kind() == ChangeKind.SUSPENSION) {
            hosting.suspendedBecause(change.reason(), change.isReasonShared());
            change.done(null, Instant.now());
        }
        idle(hosting);
    }

    /**
     * Notes that the reseller's suspension is gone, as it was read from the server.
     *
     * @param remark what is to know, such as who keeps it suspended; null if nothing is
     */
    void reactivated(long changeId, Subscription seen, @Nullable String remark) {
        var hosting = locked(changeId);
        hosting.seen(seen);
        changes.lock(changeId).orElseThrow().done(remark, Instant.now());
        idle(hosting);
    }

    /**
     * Notes that the hosting is on the wanted plan, as it was read from the server.
     *
     * @param remark what of the plan could not be applied; null if all was
     */
    void planChanged(long changeId, Subscription seen, @Nullable String remark) {
        var hosting = locked(changeId);
        var change = changes.lock(changeId).orElseThrow();
        hosting.seen(seen);
        hosting.becomes(Objects.requireNonNull(change.productId()));
        change.done(remark, Instant.now());
        idle(hosting);
    }

    /** Notes that the hosting is being removed from the server; from now on that can't be revoked. */
    void beginTermination(long changeId) {
        if (isOpen(changeId)) {
            locked(changeId).terminate();
        }
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
        changes.lock(changeId).orElseThrow().done(null, Instant.now());
        notices.tellReseller(NotificationKind.HOSTING_TERMINATED, hosting);
    }

    /** Ends a change as refused; a hosting that was to be removed stays as it was. */
    void refuse(long changeId, String reason) {
        if (!isOpen(changeId)) {
            return;
        }
        var hosting = locked(changeId);
        hosting.stays();
        changes.lock(changeId).orElseThrow().refuse(reason, Instant.now());
        notices.tellReseller(NotificationKind.HOSTING_CHANGE_REFUSED, hosting);
    }

    private static void idle(Hosting hosting) {
        hosting.pleskIsBusy(null);
    }

    private boolean isOpen(long changeId) {
        return changes.findById(changeId).filter(HostingChange::isOpen).isPresent();
    }

    private HostingChange change(long changeId) {
        return changes.findById(changeId).orElseThrow();
    }

    private Hosting locked(long changeId) {
        return hostings.lock(change(changeId).hostingId()).orElseThrow();
    }
}
