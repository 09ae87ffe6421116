package de.fisinger.mkm.hosting;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.EngineHistory;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.Products;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hostings of a reseller: what the portal shows of them and asks for (handbook: MKM – Reseller Hosting). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class ResellerHostings {

    /** The tab of a contract where they are. */
    public static final String TAB = "mkm-hostings";

    private final HostingRepository hostings;
    private final HostingChangeRepository changes;
    private final HostingCreation creation;
    private final HostingNotices notices;
    private final Contracts contracts;
    private final Products products;
    private final PleskServers servers;
    private final Works works;
    private final Journal journal;
    private final EngineHistory engine;
    private final Lists lists;
    private final AuditLog audit;

    ResellerHostings(
            HostingRepository hostings,
            HostingChangeRepository changes,
            HostingCreation creation,
            HostingNotices notices,
            Contracts contracts,
            Products products,
            PleskServers servers,
            Works works,
            Journal journal,
            EngineHistory engine,
            Lists lists,
            AuditLog audit) {
        this.audit = audit;
        this.lists = lists;
        this.hostings = hostings;
        this.changes = changes;
        this.creation = creation;
        this.notices = notices;
        this.contracts = contracts;
        this.products = products;
        this.servers = servers;
        this.works = works;
        this.journal = journal;
        this.engine = engine;
    }

    /**
     * Takes a request. The hosting is in Einrichtung as soon as this returns; a process instance sets it up.
     *
     * @return id of the hosting; of the same one if the request's token was used before
     * @throws HostingRefusedException if it can't be taken
     */
    @Transactional(propagation = Propagation.NEVER)
    public long create(NewHosting wanted) {
        return creation.create(
                wanted, hosting -> audit.note(AuditAction.HOSTING_REQUESTED, hosting.words(), hosting.customerId()));
    }

    /**
     * Tries a failed hosting again.
     *
     * @throws WrongStatusException if it isn't failed
     * @throws GoneException if the account has no such hosting
     * @throws HostingRefusedException if it couldn't be asked for any more, such as with a product that is inactive by now
     */
    public void retry(long hostingId) {
        works.startOver(HostingProcess.WORK, hostingId);
        var hosting = hostings.lock(hostingId).orElseThrow(GoneException::new);
        creation.checkAgain(hosting.wanted());
        hosting.retry();
        audit.note(AuditAction.HOSTING_RETRIED, hosting.words(), hosting.customerId());
    }

    /**
     * Mails the customer a new link to set the Plesk password.
     *
     * @return the address to which it goes
     * @throws WrongStatusException if the hosting isn't in use
     * @throws GoneException if the account has no such hosting
     * @throws de.fisinger.mkm.account.TooManyRequestsException if it is asked for too often
     */
    public String sendPasswordLink(long hostingId) {
        var hosting = hostings.findById(hostingId).orElseThrow(GoneException::new);
        hosting.requireActive();
        var address = notices.requestLink(hosting);
        audit.note(AuditAction.PLESK_LINK_REQUESTED, hosting.words(), hosting.customerId());
        return address;
    }

    /**
     * Cancels a hosting that is being set up; what was made on Plesk is taken back, then it is failed.
     *
     * @param reason in words for the reseller
     * @throws WrongStatusException if it isn't being set up
     * @throws GoneException if the account has no such hosting
     */
    public void cancel(long hostingId, String reason) {
        var hosting = creation.cancel(hostingId, reason);
        audit.note(AuditAction.HOSTING_CANCELLED, hosting.words(), hosting.customerId());
    }

    /** All hostings of the account, over all its contracts. */
    public ListSource<AccountHostingItem> list() {
        return lists.source(AccountHostingItem.STATEMENT, Map.of());
    }

    /** The tab MKM-Hostings. */
    public ListSource<HostingListItem> hostingsOf(long contractId) {
        return lists.source(HostingListItem.OF_CONTRACT, Map.of("contractId", contractId));
    }

    /** What a customer has of both types of products. */
    public ListSource<CustomerProductItem> productsOf(long customerId) {
        return lists.source(CustomerProductItem.OF_CUSTOMER, Map.of("customerId", customerId));
    }

    /**
     * Describes a hosting.
     *
     * @return empty if the account has no such hosting
     */
    @Transactional(readOnly = true)
    public Optional<HostingDetails> find(long hostingId) {
        return hostings.findById(hostingId).map(hosting -> {
            var plan = products.hostingPlan(hosting.productId()).orElseThrow();
            var reseller = contracts.pleskReseller(hosting.contractId()).orElseThrow();
            var server = servers.info(reseller.pleskServerId());
            var all = changes.itemsOf(hostingId);
            var subject = all.stream()
                    .findFirst()
                    .map(ChangeItem::subject)
                    .or(() -> hostings.linkingOf(hostingId).map(LinkingProcess::subject))
                    .orElseGet(hosting::subject);
            var open = all.stream()
                    .filter(ChangeItem::isOpen)
                    .map(ChangeItem::kind)
                    .findFirst()
                    .orElse(null);
            return hosting.details(
                    hostings.item(hostingId),
                    plan.productName(),
                    hostings.linkedPlan(hostingId).orElse(plan.planName()),
                    server,
                    notices.hasOwnLogin(hosting),
                    all,
                    hosting.lifeState(open).allowed(),
                    journal.of(subject),
                    engine.diagramOf(subject, hosting.accountId()).orElse(null));
        });
    }

    /** The page of a hosting. */
    public static String address(String contractNumber, long hostingId) {
        return ContractNavigation.tab(contractNumber, TAB) + "/" + hostingId;
    }
}
