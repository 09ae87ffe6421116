package de.fisinger.mkm.hosting;

import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionNumbers;
import de.fisinger.mkm.plesk.UnreadObject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is noted of subscriptions that are no hostings here, each method in the caller's transaction: the copy in Abonnements,
 * and of a new one a deviation that waits for somebody to link or forget it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnknownNotes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SubscriptionEntryRepository entries;
    private final HostingRepository hostings;
    private final DeviationRepository deviations;
    private final Notifications notifications;
    private final DeviationWork work;

    UnknownNotes(
            SubscriptionEntryRepository entries,
            HostingRepository hostings,
            DeviationRepository deviations,
            Notifications notifications,
            DeviationWork work) {
        this.entries = entries;
        this.hostings = hostings;
        this.deviations = deviations;
        this.notifications = notifications;
        this.work = work;
    }

    /**
     * Plesk's numbers of what is known below a contract's reseller, hostings or not.
     *
     * @return empty if Abonnements was never read: then nothing can be told from what was there before
     */
    Optional<Set<Long>> known(long accountId, long contractId) {
        return entries.readAt(contractId).map(_ -> {
            var known = new HashSet<>(entries.numbers(accountId, contractId));
            known.addAll(hostings.numbersOf(contractId));
            return known;
        });
    }

    /**
     * Notes how some stand.
     *
     * @param rows as the copy has them
     * @param isNew which of them are new where Abonnements was never read, as the event log says
     */
    void note(FollowedContract contract, List<Subscription> seen, List<SubscriptionRow> rows, Set<Long> isNew) {
        var fresh = fresh(contract, seen, isNew);
        entries.copy(contract.accountId(), contract.contractId(), Instant.now(), JSON.writeValueAsString(rows));
        fresh.forEach(subscription -> tell(contract, subscription));
        entries.tell(contract.accountId(), contract.contractId());
    }

    /**
     * Replaces the copy by all that there are; what couldn't be read stays as it was, and what is gone goes.
     *
     * @param unknown those that MKM didn't make
     * @param rows all, as the copy has them
     * @param unread what couldn't be read
     * @param there the numbers of all that there are
     * @param readFrom when reading began: what was noted since is newer
     */
    void replace(
            FollowedContract contract,
            List<Subscription> unknown,
            List<SubscriptionRow> rows,
            List<UnreadObject> unread,
            SubscriptionNumbers there,
            Instant readFrom) {
        var fresh = fresh(contract, unknown, Set.of());
        entries.noteReading(
                contract.accountId(), contract.contractId(), Instant.now(), JSON.writeValueAsString(unread));
        entries.copy(contract.accountId(), contract.contractId(), readFrom, JSON.writeValueAsString(rows));
        if (there.isComplete()) {
            entries.forgetOthers(
                    contract.accountId(), contract.contractId(), there.numbers().toArray(Long[]::new), readFrom);
            settleGone(contract.contractId());
        }
        fresh.forEach(subscription -> tell(contract, subscription));
    }

    /** Those of which nobody was told; of two that find them at once one waits for the other. */
    private List<Subscription> fresh(FollowedContract contract, List<Subscription> seen, Set<Long> isNew) {
        var _ = entries.lockCopy(contract.contractId());
        var copied = entries.guids(contract.contractId());
        return seen.stream()
                .filter(subscription ->
                        contract.copied() ? !copied.contains(subscription.guid()) : isNew.contains(subscription.id()))
                .filter(subscription ->
                        !deviations.existsByContractIdAndSubscriptionGuid(contract.contractId(), subscription.guid()))
                .filter(subscription ->
                        hostings.findBySubscription(subscription.guid()).isEmpty())
                .toList();
    }

    private void tell(FollowedContract contract, Subscription subscription) {
        work.begin(
                new Deviation(contract.contractId(), subscription.guid(), subscription.name(), Instant.now()),
                contract.accountId(),
                subscription.name(),
                null);
        notifications.tellAccount(
                NotificationKind.SUBSCRIPTION_UNKNOWN,
                subscription.name(),
                Subscriptions.address(contract.contractNumber()));
    }

    /** Forgets those that are gone from Plesk. */
    void forget(long accountId, long contractId, Collection<Long> numbers) {
        if (entries.forget(accountId, contractId, numbers) > 0) {
            settleGone(contractId);
            entries.tell(accountId, contractId);
        }
    }

    /** About what isn't in Abonnements any more there is nothing to decide. */
    void settleGone(long contractId) {
        deviations.unknownAndGone(contractId).forEach(gone -> work.settle(gone, DeviationOutcome.VANISHED));
    }

    /** One became a hosting. */
    void linked(long contractId, String guid) {
        deviations.openOfUnknown(contractId, guid).ifPresent(linked -> work.settle(linked, DeviationOutcome.ADOPTED));
    }
}
