package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.LinkToken;
import de.fisinger.mkm.account.RequestLimits;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the mails about hostings, knows what they say, and tells resellers of them under the bell. */
@Component
@Transactional
class HostingNotices {

    private final HostingRepository hostings;
    private final HostingChangeRepository changes;
    private final PasswordLinkRepository links;
    private final PleskCustomerRepository pleskCustomers;
    private final Customers customers;
    private final Products products;
    private final Contracts contracts;
    private final PleskServers servers;
    private final MailDeliveries deliveries;
    private final Notifications notifications;
    private final RequestLimits limits;

    HostingNotices(
            HostingRepository hostings,
            HostingChangeRepository changes,
            PasswordLinkRepository links,
            PleskCustomerRepository pleskCustomers,
            Customers customers,
            Products products,
            Contracts contracts,
            PleskServers servers,
            MailDeliveries deliveries,
            Notifications notifications,
            RequestLimits limits) {
        this.hostings = hostings;
        this.changes = changes;
        this.links = links;
        this.pleskCustomers = pleskCustomers;
        this.customers = customers;
        this.products = products;
        this.contracts = contracts;
        this.servers = servers;
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.limits = limits;
    }

    /** Tells the reseller of a hosting under the bell. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellReseller(NotificationKind kind, Hosting hosting) {
        var contract = contracts.find(hosting.contractId()).orElseThrow();
        notifications.tellAccount(
                kind, hosting.shownName(), ResellerHostings.address(contract.contractNumber(), hosting.id()));
    }

    /** Asks for the mail that a hosting is ready, once for each attempt; with the way to its login, if that is the customer's own. */
    void tellReady(long hostingId, int attempt) {
        var isOwn = hasOwnLogin(hostings.findById(hostingId).orElseThrow());
        requestOnce(isOwn ? HostingMail.READY : HostingStateMail.READY_WITHOUT_LOGIN, hostingId, attempt);
    }

    /** Asks for a mail about a hosting; once for each attempt. */
    void requestOnce(String kind, long hostingId, int attempt) {
        request(kind, hostings.findById(hostingId).orElseThrow(), "%s-%d-%d".formatted(kind, hostingId, attempt));
    }

    /**
     * A hosting as a mail about its state speaks of it.
     *
     * @param accountId whose it is
     * @param customer the end customer
     * @param productName Produkt
     * @param domainName the subscription's domain
     * @param endsAt when it ends, if that is what the mail is about
     */
    record Told(
            long accountId,
            CustomerDetails customer,
            String productName,
            String domainName,
            @Nullable Instant endsAt) {

        /**
         * What fills the places of a mail's text.
         *
         * @param sender in whose name it is written
         */
        Map<String, String> places(String sender) {
            var places = new HashMap<>(Map.of(
                    "person",
                    customer.firstName() + " " + customer.lastName(),
                    "product",
                    productName,
                    "domain",
                    domainName,
                    "sender",
                    sender));
            if (endsAt != null) {
                places.put("until", Times.lastDayBefore(endsAt));
            }
            return places;
        }
    }

    /** One that is delayed; empty if it isn't being set up any more. */
    Optional<Told> delayed(long hostingId) {
        return hostings.findById(hostingId)
                .filter(hosting -> hosting.status() == HostingStatus.PROVISIONING)
                .map(hosting -> told(hosting, Objects.requireNonNull(hosting.domainName()), null));
    }

    /** One that ends soon; empty if it doesn't end any more, or has ended. */
    Optional<Told> ending(long changeId) {
        return changes.findById(changeId)
                .filter(HostingChange::isOpen)
                .flatMap(change -> hostings.findById(change.hostingId())
                        .map(hosting -> told(hosting, hosting.shownName(), change.dueAt())));
    }

    /** One that is in use, suspended or not; empty if it isn't any more. */
    Optional<Told> inUse(long hostingId) {
        return hostings.findById(hostingId)
                .filter(hosting -> hosting.status().isUsable())
                .map(hosting -> told(hosting, hosting.shownName(), null));
    }

    private Told told(Hosting hosting, String domainName, @Nullable Instant endsAt) {
        return new Told(
                hosting.accountId(),
                customer(hosting),
                products.hostingPlan(hosting.productId()).orElseThrow().productName(),
                domainName,
                endsAt);
    }

    /** Asks for the mail that a hosting ends soon; once for each termination. */
    @Transactional(propagation = Propagation.MANDATORY)
    void announceEnd(long changeId) {
        var hostingId = changes.findById(changeId).orElseThrow().hostingId();
        var hosting = hostings.findById(hostingId).orElseThrow();
        deliveries.request(new MailRequest(
                HostingStateMail.ENDS,
                changeId,
                "%s-%d".formatted(HostingStateMail.ENDS, changeId),
                recipient(hosting),
                hosting.customerId()));
    }

    /**
     * Asks for a new link to set the Plesk password; the former one is void as soon as it is mailed.
     *
     * @return the address to which it goes
     * @throws de.fisinger.mkm.account.TooManyRequestsException if it is asked for too often
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String requestLink(Hosting hosting) {
        limits.require(RequestLimits.Kind.PLESK_LINKS_OF_HOSTING, hosting.subject());
        request(HostingMail.PASSWORD, hosting, HostingMail.PASSWORD + "-" + UUID.randomUUID());
        return customer(hosting).email();
    }

    private void request(String kind, Hosting hosting, String key) {
        deliveries.request(new MailRequest(kind, hosting.id(), key, recipient(hosting), hosting.customerId()));
    }

    /** Who a hosting's mails go to, as E-Mail-Versand names them. */
    String recipient(Hosting hosting) {
        return customer(hosting).choice().label() + " · " + hosting.domainName();
    }

    private CustomerDetails customer(Hosting hosting) {
        return customers.find(hosting.customerId()).orElseThrow();
    }

    /**
     * Makes a link to set the Plesk password valid.
     *
     * @return empty if the hosting isn't in use, or the customer has no login in Plesk
     */
    Optional<PleskAccess> expectPassword(long hostingId, LinkToken token, Instant expiresAt) {
        return hostings.lock(hostingId)
                .filter(_ -> hostings.isOpenToItsCustomer(hostingId))
                .flatMap(hosting -> customerAccess(hosting).map(access -> {
                    links.findById(hostingId)
                            .ifPresentOrElse(
                                    link -> link.renew(token, expiresAt),
                                    () -> links.save(new PasswordLink(hostingId, token, expiresAt)));
                    return access;
                }));
    }

    /**
     * How a hosting's customer reaches it alone; empty without a login in Plesk, and with one that isn't theirs alone: it would
     * open what belongs to somebody else.
     */
    Optional<PleskAccess> customerAccess(Hosting hosting) {
        return access(hosting).filter(_ -> hasOwnLogin(hosting));
    }

    /** Whether there is a login in Plesk that is the customer's alone. */
    boolean hasOwnLogin(Hosting hosting) {
        var id = hosting.pleskCustomerId();
        return id != null && !pleskCustomers.isShared(id);
    }

    /** How somebody reaches a hosting in Plesk as its customer; empty without a login there. */
    Optional<PleskAccess> access(Hosting hosting) {
        return Optional.ofNullable(hosting.pleskCustomerId())
                .flatMap(pleskCustomers::findById)
                .map(owner -> new PleskAccess(
                        hosting.accountId(),
                        customer(hosting),
                        products.hostingPlan(hosting.productId()).orElseThrow().productName(),
                        Objects.requireNonNull(hosting.domainName()),
                        hosting.login(),
                        servers.info(contracts
                                .pleskReseller(hosting.contractId())
                                .orElseThrow()
                                .pleskServerId()),
                        owner.login(),
                        owner.identity()));
    }
}
