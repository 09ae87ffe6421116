package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionsRead;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody does on Plesk to subscriptions that are no hostings here: Abonnements shows it as soon as the event log names
 * it, and of a new one the reseller is told. Nothing is linked by itself.
 */
@Component
class UnknownSubscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownSubscriptions.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PleskServers servers;
    private final SubscriptionEntryRepository entries;
    private final ExternalIds ids;
    private final Notifications notifications;
    private final TransactionTemplate transaction;

    UnknownSubscriptions(
            PleskServers servers,
            SubscriptionEntryRepository entries,
            ExternalIds ids,
            Notifications notifications,
            TransactionTemplate transaction) {
        this.servers = servers;
        this.entries = entries;
        this.ids = ids;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** A contract whose subscriptions were copied. */
    record Copied(Long accountId, Long contractId, String contractNumber, String resellerLogin) {}

    /** A subscription of a reseller. */
    private record Seen(Subscription subscription, Optional<OwnerDetails> owner) {

        String resellerLogin() {
            return owner.map(OwnerDetails::resellerLogin).orElse(subscription.ownerLogin());
        }
    }

    /** Reads subscriptions by Plesk's numbers; what MKM is just making is none of it. */
    void look(long serverId, List<Long> numbers) {
        var contracts = AccountScope.callForAllAccounts(() -> entries.copiedOn(serverId));
        if (contracts.isEmpty()) {
            return;
        }
        var api = servers.api(serverId);
        var read = api.subscriptionsByNumber(numbers);
        var seen = read.read().stream()
                .map(SubscriptionsRead.Read::subscription)
                .filter(subscription -> ids.hostingOf(subscription.externalId()).isEmpty())
                .flatMap(subscription -> seen(api, subscription).stream())
                .collect(Collectors.groupingBy(Seen::resellerLogin));
        // accounts can share a reseller
        var plans = new HashMap<String, Map<String, String>>();
        for (var contract : contracts) {
            var own = seen.getOrDefault(contract.resellerLogin(), List.of());
            var names = own.isEmpty()
                    ? Map.<String, String>of()
                    : plans.computeIfAbsent(
                            contract.resellerLogin(),
                            login -> api.servicePlans(login).names());
            AccountScope.call(contract.accountId(), () -> {
                transaction.executeWithoutResult(_ -> note(contract, own, names, read.missing()));
                return contract;
            });
        }
    }

    /** One whose owner can't be read keeps no other from being shown; the tab shows it when it is read the next time. */
    private static Optional<Seen> seen(PleskApi api, Subscription subscription) {
        try {
            return Optional.of(new Seen(subscription, api.findOwner(subscription.ownerLogin())));
        } catch (PleskException e) {
            LOG.warn("Whose subscription {} is can't be read: {}", subscription.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private void note(Copied contract, List<Seen> seen, Map<String, String> plans, Set<String> gone) {
        var accountId = contract.accountId();
        var contractId = contract.contractId();
        var forgotten = gone.stream()
                .mapToInt(number -> entries.forget(accountId, contractId, Long.parseLong(number)))
                .sum();
        if (seen.isEmpty() && forgotten == 0) {
            return;
        }
        seen.stream()
                .map(Seen::subscription)
                .filter(subscription -> !entries.existsByContractIdAndGuid(contractId, subscription.guid()))
                .forEach(subscription -> notifications.tellAccount(
                        NotificationKind.SUBSCRIPTION_UNKNOWN,
                        subscription.name(),
                        Subscriptions.address(contract.contractNumber())));
        entries.copy(
                accountId,
                contractId,
                Instant.now(),
                JSON.writeValueAsString(seen.stream()
                        .map(each -> SubscriptionRow.of(
                                each.subscription(), each.owner().orElse(null), plans, null))
                        .toList()));
        entries.tell(accountId, contractId);
    }
}
