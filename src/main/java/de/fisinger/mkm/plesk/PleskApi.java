package de.fisinger.mkm.plesk;

import com.ibm.icu.text.IDNA;
import de.fisinger.mkm.plesk.PleskMessages.AddCustomer;
import de.fisinger.mkm.plesk.PleskMessages.AddWebspace;
import de.fisinger.mkm.plesk.PleskMessages.CustomerDataset;
import de.fisinger.mkm.plesk.PleskMessages.CustomerGenInfo;
import de.fisinger.mkm.plesk.PleskMessages.CustomerResult;
import de.fisinger.mkm.plesk.PleskMessages.Del;
import de.fisinger.mkm.plesk.PleskMessages.Empty;
import de.fisinger.mkm.plesk.PleskMessages.Filter;
import de.fisinger.mkm.plesk.PleskMessages.GenSetup;
import de.fisinger.mkm.plesk.PleskMessages.GetCustomer;
import de.fisinger.mkm.plesk.PleskMessages.GetProtocols;
import de.fisinger.mkm.plesk.PleskMessages.GetReseller;
import de.fisinger.mkm.plesk.PleskMessages.GetServicePlans;
import de.fisinger.mkm.plesk.PleskMessages.GetWebspace;
import de.fisinger.mkm.plesk.PleskMessages.Hosting;
import de.fisinger.mkm.plesk.PleskMessages.IdResult;
import de.fisinger.mkm.plesk.PleskMessages.Property;
import de.fisinger.mkm.plesk.PleskMessages.ProtocolsResult;
import de.fisinger.mkm.plesk.PleskMessages.ResellerDataset;
import de.fisinger.mkm.plesk.PleskMessages.ResellerResult;
import de.fisinger.mkm.plesk.PleskMessages.ServicePlanResult;
import de.fisinger.mkm.plesk.PleskMessages.VirtualHosting;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceDataset;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The XML API of one Plesk server, protocol 1.6.9.1 (Plesk Obsidian documentation: XML API, Reference). Every method
 * throws {@link PleskRejectedException}, {@link PleskUnavailableException} or {@link PleskMisconfiguredException}.
 * Customers and subscriptions are found again by MKM's own external ids.
 */
public final class PleskApi {

    private static final Logger LOG = LoggerFactory.getLogger(PleskApi.class);

    private static final String PROTOCOL = "1.6.9.1";

    private static final Empty EMPTY = new Empty();

    private static final IDNA PUNYCODE = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private final PleskTransport transport;

    PleskApi(PleskTransport transport) {
        this.transport = transport;
    }

    /** Checks that the server answers, accepts the key, and speaks the protocol that MKM uses. */
    public void check() {
        var protocols =
                only("server", new GetProtocols(), ProtocolsResult.class).protos();
        if (protocols == null
                || protocols.versions() == null
                || !protocols.versions().contains(PROTOCOL)) {
            throw new PleskMisconfiguredException(
                    "Plesk auf %s spricht das Protokoll %s nicht".formatted(transport.serverName(), PROTOCOL));
        }
    }

    /**
     * Lists the service plans that a reseller has, in one request.
     *
     * @param resellerLogin the reseller
     */
    public List<ServicePlan> servicePlans(String resellerLogin) {
        return send("service-plan", new GetServicePlans(EMPTY, resellerLogin), ServicePlanResult.class).stream()
                .map(this::ok)
                .filter(plan -> plan.guid() != null && plan.name() != null)
                .map(plan -> new ServicePlan(Objects.requireNonNull(plan.guid()), Objects.requireNonNull(plan.name())))
                .toList();
    }

    /**
     * Finds the login of a customer.
     *
     * @param externalId MKM's id of the customer
     */
    public Optional<String> findCustomerLogin(String externalId) {
        return find(
                        "customer",
                        new GetCustomer(Filter.byExternalId(externalId), new CustomerDataset(EMPTY)),
                        CustomerResult.class)
                .map(CustomerResult::data)
                .map(PleskMessages.CustomerData::genInfo)
                .map(PleskMessages.CustomerInfo::login);
    }

    /**
     * Creates a customer with a generated password that nobody is told.
     *
     * @throws PleskRejectedException with {@link PleskRejectedException#isDuplicate()} if the login is taken
     */
    public void createCustomer(NewPleskCustomer customer) {
        only(
                "customer",
                new AddCustomer(new CustomerGenInfo(
                        cut(customer.company(), 60),
                        Objects.requireNonNull(cut(customer.name(), 60)),
                        customer.login(),
                        PleskPassword.generate(),
                        0,
                        cut(customer.phone(), 30),
                        cut(customer.email(), 255),
                        cut(customer.street(), 255),
                        cut(customer.city(), 50),
                        cut(customer.postcode(), 10),
                        customer.country(),
                        "de-DE",
                        customer.resellerLogin(),
                        customer.externalId())),
                IdResult.class);
    }

    /**
     * Removes a customer; done as well if there is none. Plesk removes what belongs to the customer too, so look first.
     *
     * @param externalId MKM's id of the customer
     */
    public void removeCustomer(String externalId) {
        remove("customer", externalId);
    }

    /**
     * Finds a subscription.
     *
     * @param externalId MKM's id of the subscription
     */
    public Optional<Subscription> findSubscription(String externalId) {
        return find("webspace", getWebspace(Filter.byExternalId(externalId)), WebspaceResult.class)
                .flatMap(PleskApi::subscription);
    }

    /**
     * Whether a customer owns any subscription, MKM's or not.
     *
     * @param customerLogin the customer
     */
    public boolean hasSubscriptions(String customerLogin) {
        return send("webspace", getWebspace(Filter.byOwner(customerLogin)), WebspaceResult.class).stream()
                .filter(result -> !result.isNotFound())
                .map(this::ok)
                .anyMatch(result -> result.data() != null);
    }

    /**
     * Creates a subscription with web hosting.
     *
     * @param addresses what {@link #addressesOf} gave for its reseller
     * @throws PleskRejectedException with {@link PleskRejectedException#isDuplicate()} if domain or login is taken, with
     *     {@link PleskRejectedException#isMissing()} if the reseller has no such plan
     */
    public void createSubscription(NewSubscription subscription, List<String> addresses) {
        only(
                "webspace",
                new AddWebspace(
                        new GenSetup(
                                ascii(subscription.domainName()),
                                subscription.customerLogin(),
                                "vrt_hst",
                                addresses,
                                subscription.externalId()),
                        new Hosting(new VirtualHosting(
                                List.of(
                                        new Property("ftp_login", subscription.login()),
                                        new Property("ftp_password", PleskPassword.generate())),
                                addresses)),
                        subscription.planGuid()),
                IdResult.class);
    }

    /**
     * Removes a subscription; done as well if there is none.
     *
     * @param externalId MKM's id of the subscription
     */
    public void removeSubscription(String externalId) {
        remove("webspace", externalId);
    }

    /**
     * Chooses the addresses for a subscription from a reseller's pool: IPv4 and IPv6, shared before exclusive.
     *
     * @param resellerLogin the reseller
     */
    public List<String> addressesOf(String resellerLogin) {
        var data = only(
                        "reseller",
                        new GetReseller(Filter.byLogin(resellerLogin), new ResellerDataset(EMPTY)),
                        ResellerResult.class)
                .data();
        var addresses = IpChoice.from(data == null ? null : data.ippool());
        if (addresses.isEmpty()) {
            throw new PleskMisconfiguredException(
                    "Der Reseller %s hat auf %s keine IP-Adresse".formatted(resellerLogin, transport.serverName()));
        }
        return addresses;
    }

    private static GetWebspace getWebspace(Filter filter) {
        return new GetWebspace(filter, new WebspaceDataset(EMPTY, EMPTY));
    }

    private static Optional<Subscription> subscription(WebspaceResult result) {
        var data = result.data();
        if (data == null || data.genInfo() == null) {
            return Optional.empty();
        }
        var hosting = data.hosting();
        return Optional.of(new Subscription(
                data.genInfo().guid(),
                data.genInfo().name(),
                data.genInfo().status(),
                hosting != null && hosting.virtual() != null));
    }

    private void remove(String operator, String externalId) {
        find(operator, new Del(Filter.byExternalId(externalId)), IdResult.class);
    }

    /** Sends an operation on one object; empty if it isn't there. */
    private <R extends PleskResult> Optional<R> find(String operator, Record operation, Class<R> type) {
        return send(operator, operation, type).stream()
                .filter(result -> !result.isNotFound())
                .findFirst()
                .map(this::ok);
    }

    private <R extends PleskResult> R only(String operator, Record operation, Class<R> type) {
        return ok(send(operator, operation, type).getFirst());
    }

    private <R extends PleskResult> R ok(R result) {
        if (!result.isOk()) {
            throw result.error(transport.serverName());
        }
        return result;
    }

    private <R extends PleskResult> List<R> send(String operator, Record operation, Class<R> type) {
        var answer = transport.post(PleskPacket.request(operator, operation));
        try {
            return PleskPacket.results(transport.serverName(), answer, type);
        } catch (PleskMisconfiguredException e) {
            // names only: the request's values may be personal data or secrets
            LOG.error("{} {}: {}", operator, operation.getClass().getSimpleName(), e.getMessage());
            throw e;
        }
    }

    /**
     * The form of a domain name that servers understand, such as xn--mller-kva.de.
     *
     * @throws IllegalArgumentException if it isn't a domain name
     */
    public static String ascii(String domainName) {
        var info = new IDNA.Info();
        var ascii = PUNYCODE.nameToASCII(domainName, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            throw new IllegalArgumentException("not a domain name: " + info.getErrors());
        }
        return ascii;
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
