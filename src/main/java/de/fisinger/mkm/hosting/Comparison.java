package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionsRead;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what MKM knows of a hosting with what was read of it from Plesk. What differs is told and repaired by nobody: which
 * side is right, somebody decides. Doing it again finds the same and changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Comparison {

    /** In backup or restore: passes by itself. */
    private static final int BUSY = 4;

    private final HostingRepository hostings;
    private final HostingChangeRepository changes;
    private final DeviationRepository deviations;
    private final HostingNotices notices;
    private final DeviationWork work;
    private final Products products;
    private final SubscriptionEntryRepository copies;

    Comparison(
            HostingRepository hostings,
            HostingChangeRepository changes,
            DeviationRepository deviations,
            HostingNotices notices,
            DeviationWork work,
            Products products,
            SubscriptionEntryRepository copies) {
        this.hostings = hostings;
        this.changes = changes;
        this.deviations = deviations;
        this.notices = notices;
        this.work = work;
        this.products = products;
        this.copies = copies;
    }

    /**
     * Looks which of some hostings have to be compared: Plesk says something else of them than MKM, or did so.
     *
     * @param subscriptions what was read
     */
    Set<Long> remarkable(List<Long> hostingIds, SubscriptionsRead subscriptions) {
        var read = subscriptions.by(Subscription::guid);
        var remarkable = new HashSet<>(deviations.undecidedOrForgottenOf(hostingIds));
        hostings.findByIdIn(hostingIds).stream()
                .filter(hosting -> !isAsKnown(hosting, read.get(hosting.subscriptionGuid())))
                .map(Hosting::id)
                .forEach(remarkable::add);
        return remarkable;
    }

    private static boolean isAsKnown(Hosting hosting, SubscriptionsRead.@Nullable Read read) {
        return read != null
                && hosting.subscription().isLearnt(read.subscription())
                && differences(hosting, read.subscription()).isEmpty();
    }

    /**
     * Compares one hosting; not while it is being changed, or was since it was read: then it is looked at again.
     *
     * @param read what was read; null if it isn't there
     * @param readFrom when reading began
     */
    void compare(long hostingId, @Nullable Subscription read, Instant readFrom) {
        hostings.lock(hostingId).filter(hosting -> hosting.status().isUsable()).ifPresent(hosting -> {
            var isMoving = isMoving(hosting, readFrom);
            if (isMoving) {
                hosting.subscription().compareAgain();
            } else if (!hosting.subscription().isComparedSince(readFrom)) {
                hosting.subscription().compared(readFrom);
                compare(hosting, read);
            }
        });
    }

    /** What was forgotten of a hosting and now keeps something from being made is told again. */
    void recall(Hosting hosting) {
        var forgotten = deviations.undecidedOrForgotten(hosting.id()).stream()
                .filter(each -> !each.isOpen())
                .toList();
        forgotten.forEach(Deviation::isNoMore);
        if (!forgotten.isEmpty()) {
            hosting.subscription().compareAgain();
        }
    }

    /**
     * Compares a hosting that is locked, as a change does that has read it back: what it made so is no deviation any more, the
     * rest still is.
     *
     * @param read what was read; null if it isn't there
     */
    void compare(Hosting hosting, @Nullable Subscription read) {
        // Plesk gives the number of one that is gone to another
        var own = read != null && read.guid().equals(hosting.subscriptionGuid()) ? read : null;
        if (own != null) {
            hosting.subscription().learn(own, () -> likelyPlans(hosting));
        }
        var before = deviations.undecidedOrForgotten(hosting.id());
        var found = differences(hosting, own);
        if (own != null
                && (found.containsKey(DeviationKind.STATUS) || before.stream().anyMatch(Deviation::isOfStatus))) {
            copies.noteStatus(hosting.accountId(), own.guid(), own.status());
        }
        note(hosting, before, found);
    }

    /** A termination that waits for its day changes nothing meanwhile, once it has suspended what it was to suspend. */
    private boolean isMoving(Hosting hosting, Instant readFrom) {
        var isBeingChanged = changes.openOf(hosting.id())
                .filter(open -> !open.isWaiting(Instant.now())
                        || (open.isSuspending() && !hosting.suspension().isByReseller()))
                .isPresent();
        return isBeingChanged || changes.isEndedSince(hosting.id(), readFrom);
    }

    private List<String> likelyPlans(Hosting hosting) {
        return Stream.concat(
                        products.hostingPlan(hosting.productId()).stream().map(HostingPlan::planGuid),
                        copies
                                .planOf(
                                        hosting.accountId(),
                                        hosting.contractId(),
                                        String.valueOf(hosting.subscriptionGuid()))
                                .stream())
                .toList();
    }

    private static Map<DeviationKind, String> differences(Hosting hosting, @Nullable Subscription read) {
        var found = new EnumMap<DeviationKind, String>(DeviationKind.class);
        if (read == null) {
            found.put(DeviationKind.GONE, "");
            return found;
        }
        if (!read.suspensions().equals(Suspension.of(hosting.suspension().flags()))) {
            found.put(DeviationKind.STATUS, String.valueOf(read.status() & ~BUSY));
        }
        if (!read.name().equals(DomainName.shown(String.valueOf(hosting.domainName())))) {
            found.put(DeviationKind.NAME, read.name());
        }
        if (!hosting.subscription().isOnItsPlan(read)) {
            found.put(
                    DeviationKind.PLAN,
                    read.planGuids().isEmpty() ? "" : read.planGuids().getFirst());
        }
        if (!read.ownerLogin().equals(hosting.subscription().ownerLogin())) {
            found.put(DeviationKind.OWNER, read.ownerLogin());
        }
        return found;
    }

    private void note(Hosting hosting, List<Deviation> before, Map<DeviationKind, String> found) {
        for (var forgotten : before.stream().filter(each -> !each.isOpen()).toList()) {
            var now = found.get(forgotten.kind());
            if (now != null && forgotten.is(now)) {
                found.remove(forgotten.kind());
            } else {
                // it was otherwise in between: should it come back, somebody is told
                forgotten.isNoMore();
            }
        }
        for (var open : before.stream().filter(Deviation::isOpen).toList()) {
            var now = found.remove(open.kind());
            if (now == null) {
                work.settle(open, DeviationOutcome.VANISHED);
            } else if (!open.is(now)) {
                open.becomes(now);
            }
        }
        found.forEach((kind, there) -> begin(hosting, kind, there));
    }

    /** Nothing of a hosting deviates any more: it has ended, or is forgotten. */
    void settleAll(long hostingId) {
        deviations.openOf(hostingId).forEach(open -> work.settle(open, DeviationOutcome.VANISHED));
    }

    private void begin(Hosting hosting, DeviationKind kind, String there) {
        work.begin(
                new Deviation(hosting.id(), kind, there, Instant.now()),
                hosting.accountId(),
                hosting.shownName(),
                hosting.customerId());
        notices.tellReseller(NotificationKind.HOSTING_DEVIATES, hosting);
    }
}
