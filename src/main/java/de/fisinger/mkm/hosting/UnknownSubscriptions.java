package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.plesk.OwnersRead;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionsRead;
import de.fisinger.mkm.process.Fence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody does on Plesk to subscriptions that are no hostings here: Abonnements shows it as soon as the event log names
 * it or all are compared, and of a new one the reseller is told. Nothing is linked by itself.
 */
@Component
class UnknownSubscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSubscriptions.class);

    /** How many are asked for in one request. */
    private static final int AT_ONCE = 200;

    private final PleskServers servers;
    private final PleskSteps plesk;
    private final SubscriptionEntryRepository entries;
    private final ExternalIds ids;
    private final UnknownNotes notes;
    private final TransactionTemplate transaction;

    UnknownSubscriptions(
            PleskServers servers,
            PleskSteps plesk,
            SubscriptionEntryRepository entries,
            ExternalIds ids,
            UnknownNotes notes,
            TransactionTemplate transaction) {
        this.servers = servers;
        this.plesk = plesk;
        this.entries = entries;
        this.ids = ids;
        this.notes = notes;
        this.transaction = transaction;
    }

    /**
     * Looks below a contract's reseller for what MKM doesn't know yet, and for what is gone; only numbers are read of all.
     * Does nothing where Abonnements was never read.
     */
    void search(long accountId, long contractId, PleskReseller reseller, Fence fence) {
        var known = fence.call(() -> notes.known(accountId, contractId));
        if (known.isEmpty()) {
            return;
        }
        var there =
                plesk.callWithoutRefusal(reseller.pleskServerId(), api -> api.subscriptionNumbersOf(reseller.login()));
        var plans = new HashMap<String, Map<String, String>>();
        there.numbers().stream()
                .filter(number -> !known.get().contains(number))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> look(reseller.pleskServerId(), some, Set.of(), plans, fence::requireLease));
        var gone = new HashSet<>(known.get());
        there.numbers().forEach(gone::remove);
        // of one whose owner can't be read it isn't known whether it is gone
        if (there.isComplete() && !gone.isEmpty()) {
            fence.run(() -> notes.forget(accountId, contractId, gone));
        }
    }

    /**
     * Reads subscriptions by Plesk's numbers; what MKM is just making is none of it.
     *
     * @param created those of which the event log says that they are new
     */
    void look(long serverId, List<Long> numbers, Set<Long> created) {
        look(serverId, numbers, created, new HashMap<>(), () -> {});
    }

    /**
     * Reads the plans once for all.
     *
     * @param beforeNoting throws if somebody else does the same by now
     */
    private void look(
            long serverId,
            List<Long> numbers,
            Set<Long> created,
            Map<String, Map<String, String>> plans,
            Runnable beforeNoting) {
        var contracts = AccountScope.callForAllAccounts(() -> entries.followedOn(serverId));
        if (contracts.isEmpty()) {
            return;
        }
        var api = servers.api(serverId);
        var read = api.subscriptionsByNumber(numbers);
        var unknown = read.read().stream()
                .map(SubscriptionsRead.Read::subscription)
                .filter(subscription -> ids.hostingOf(subscription.externalId()).isEmpty())
                .toList();
        var owners = owners(api, unknown);
        var gone = read.missing().stream().map(Long::valueOf).toList();
        beforeNoting.run();
        // accounts can share a reseller
        for (var contract : contracts) {
            var own = unknown.stream()
                    .filter(subscription -> owners.resellerOf(subscription.ownerLogin())
                            .filter(contract.resellerLogin()::equals)
                            .isPresent())
                    .toList();
            var names = own.isEmpty()
                    ? Map.<String, String>of()
                    : plans.computeIfAbsent(contract.resellerLogin(), login -> planNames(api, login));
            AccountScope.call(contract.accountId(), () -> {
                transaction.executeWithoutResult(_ -> {
                    if (!own.isEmpty()) {
                        notes.note(contract, own, rows(own, owners, names), created);
                    }
                    notes.forget(contract.accountId(), contract.contractId(), gone);
                });
                return contract;
            });
        }
    }

    /** Names are shown only: without them the rest is worth knowing all the same. */
    private static Map<String, String> planNames(PleskApi api, String resellerLogin) {
        try {
            return api.servicePlans(resellerLogin).names();
        } catch (PleskException e) {
            LOG.warn("The plans of {} can't be read: {}", resellerLogin, e.getMessage());
            return Map.of();
        }
    }

    private static List<SubscriptionRow> rows(List<Subscription> own, OwnersRead owners, Map<String, String> plans) {
        return own.stream()
                .map(subscription -> SubscriptionRow.of(
                        subscription, owners.of(subscription.ownerLogin()).orElse(null), plans, null))
                .toList();
    }

    /** One whose owner can't be read keeps no other from being shown; the tab shows it when it is read the next time. */
    private static OwnersRead owners(PleskApi api, List<Subscription> unknown) {
        var logins = unknown.stream().map(Subscription::ownerLogin).distinct().toList();
        if (logins.isEmpty()) {
            return OwnersRead.NOBODY;
        }
        try {
            return api.ownersByLogin(logins);
        } catch (PleskException e) {
            LOG.warn("Whose {} new subscriptions are can't be read: {}", unknown.size(), e.getMessage());
            return OwnersRead.NOBODY;
        }
    }
}
