package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.ReadingProgress;
import de.fisinger.mkm.plesk.UnreadObject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reseller has on a Plesk server, known to MKM or not (handbook: MKM – Reseller Hosting, tab Abonnements). Lists
 * answer from a copy in the database, which {@link #read} renews.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
public class Subscriptions {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The tab's part of a contract's address. */
    public static final String TAB = "abonnements";

    private final SubscriptionEntryRepository entries;
    private final Contracts contracts;
    private final PleskServers servers;
    private final ExternalIds ids;
    private final Lists lists;
    private final CurrentUser user;
    private final UnknownNotes unknown;
    private final TransactionTemplate transaction;

    /** One reading of a contract at a time; who comes meanwhile gets what it brings. */
    private final Map<Long, Reading> readings = new ConcurrentHashMap<>();

    private static final class Reading extends ReentrantLock {

        private transient @Nullable Failure last;
    }

    private record Failure(Instant at, PleskException why) {}

    Subscriptions(
            SubscriptionEntryRepository entries,
            Contracts contracts,
            PleskServers servers,
            ExternalIds ids,
            Lists lists,
            CurrentUser user,
            UnknownNotes unknown,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.contracts = contracts;
        this.servers = servers;
        this.ids = ids;
        this.lists = lists;
        this.user = user;
        this.unknown = unknown;
        this.transaction = transaction;
    }

    /** The tab Abonnements. */
    public ListSource<SubscriptionItem> of(long contractId) {
        return lists.source(SubscriptionItem.OF_CONTRACT, Map.of("contractId", contractId));
    }

    /**
     * Finds a subscription in the copy.
     *
     * @return empty if it wasn't there when Plesk was read last
     */
    @Transactional(readOnly = true)
    public Optional<SubscriptionItem> find(long contractId, long subscriptionItemId) {
        return entries.find(subscriptionItemId, contractId);
    }

    /**
     * Proposes MKM-Kunden for subscriptions that aren't linked, by what is known of their owners.
     *
     * @param ids rows of the tab
     * @return by row; those for which nobody can be proposed aren't among them
     */
    @Transactional(readOnly = true)
    public Map<Long, LinkProposal> proposals(long contractId, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entries.proposals(user.get().accountId(), contractId, ids, LinkReason.bySureness()).stream()
                        .collect(Collectors.toMap(
                                SubscriptionEntryRepository.ProposalRow::getId,
                                row -> new LinkProposal(row.getCustomerId(), LinkReason.valueOf(row.getReason()))));
    }

    /** When the copy was made; empty if it never was. */
    @Transactional(readOnly = true)
    public Optional<Instant> readAt(long contractId) {
        return entries.readAt(contractId);
    }

    /** What Plesk has, but couldn't tell of when the copy was made. */
    @Transactional(readOnly = true)
    public List<UnreadObject> unread(long contractId) {
        return entries.unread(contractId)
                .map(json -> List.of(JSON.readValue(json, UnreadObject[].class)))
                .orElseGet(List::of);
    }

    /** Where the subscriptions of a contract are shown. */
    public static String address(String contractNumber) {
        return ContractNavigation.tab(contractNumber, TAB);
    }

    /**
     * Reads all subscriptions of the contract's reseller from Plesk, in requests of a bounded size. May take as long as
     * Plesk does, so it runs outside of transactions and of a page's lock.
     *
     * @param progress is told how many of how many were read
     * @throws GoneException if the account has no such contract, or it carries no hostings
     * @throws PleskException if Plesk doesn't answer, or not as it should; the copy stays as it was
     */
    @Transactional(propagation = Propagation.NEVER)
    public void read(long contractId, ReadingProgress progress) {
        var reseller = contracts.pleskReseller(contractId).orElseThrow(GoneException::new);
        var asked = Instant.now();
        var reading = readings.computeIfAbsent(contractId, _ -> new Reading());
        reading.lock();
        try {
            // who waited for a server that is silent doesn't wait for it once more
            var last = reading.last;
            if (last != null && asked.isBefore(last.at())) {
                throw last.why();
            }
            if (readAt(contractId).filter(asked::isBefore).isEmpty()) {
                noting(reading, () -> replaceCopy(contractId, reseller, progress));
            }
        } finally {
            reading.unlock();
        }
    }

    private static void noting(Reading reading, Runnable read) {
        try {
            read.run();
        } catch (PleskException e) {
            reading.last = new Failure(Instant.now(), e);
            throw e;
        }
    }

    private void replaceCopy(long contractId, PleskReseller reseller, ReadingProgress progress) {
        var readFrom = Instant.now();
        var api = servers.api(reseller.pleskServerId());
        var served = api.servicePlans(reseller.login());
        var plans = served.names();
        var content = api.contentOf(reseller.login(), progress);
        var owners = content.customers().stream()
                .collect(Collectors.toMap(OwnerDetails::login, Function.identity(), (owner, _) -> owner));
        var rows = content.subscriptions().stream()
                .map(subscription -> SubscriptionRow.of(
                        subscription,
                        owners.get(subscription.ownerLogin()),
                        plans,
                        ids.hostingOf(subscription.externalId()).orElse(null)))
                .toList();
        var unread = Stream.concat(served.unread().stream(), content.unread().stream())
                .toList();
        var isCopied = readAt(contractId).isPresent();
        var contract = new FollowedContract(
                user.get().accountId(),
                contractId,
                contracts.find(contractId).orElseThrow().contractNumber(),
                reseller.login(),
                isCopied);
        var foreign = content.subscriptions().stream()
                .filter(subscription -> ids.hostingOf(subscription.externalId()).isEmpty())
                .toList();
        transaction.executeWithoutResult(
                _ -> unknown.replace(contract, foreign, rows, unread, content.numbers(), readFrom));
    }
}
