package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskMessages.AddCustomer;
import de.fisinger.mkm.plesk.PleskMessages.AddWebspace;
import de.fisinger.mkm.plesk.PleskMessages.CreateSession;
import de.fisinger.mkm.plesk.PleskMessages.CustomerDataset;
import de.fisinger.mkm.plesk.PleskMessages.CustomerGenInfo;
import de.fisinger.mkm.plesk.PleskMessages.CustomerResult;
import de.fisinger.mkm.plesk.PleskMessages.CustomerValues;
import de.fisinger.mkm.plesk.PleskMessages.Del;
import de.fisinger.mkm.plesk.PleskMessages.Empty;
import de.fisinger.mkm.plesk.PleskMessages.EventsResult;
import de.fisinger.mkm.plesk.PleskMessages.Filter;
import de.fisinger.mkm.plesk.PleskMessages.GenSetup;
import de.fisinger.mkm.plesk.PleskMessages.GetCustomer;
import de.fisinger.mkm.plesk.PleskMessages.GetEvents;
import de.fisinger.mkm.plesk.PleskMessages.GetLastId;
import de.fisinger.mkm.plesk.PleskMessages.GetProtocols;
import de.fisinger.mkm.plesk.PleskMessages.GetReseller;
import de.fisinger.mkm.plesk.PleskMessages.GetServicePlans;
import de.fisinger.mkm.plesk.PleskMessages.GetWebspace;
import de.fisinger.mkm.plesk.PleskMessages.Hosting;
import de.fisinger.mkm.plesk.PleskMessages.IdResult;
import de.fisinger.mkm.plesk.PleskMessages.LastIdResult;
import de.fisinger.mkm.plesk.PleskMessages.Limits;
import de.fisinger.mkm.plesk.PleskMessages.NewCustomerPassword;
import de.fisinger.mkm.plesk.PleskMessages.NewExternalId;
import de.fisinger.mkm.plesk.PleskMessages.NewStatus;
import de.fisinger.mkm.plesk.PleskMessages.PlanChangeResult;
import de.fisinger.mkm.plesk.PleskMessages.Property;
import de.fisinger.mkm.plesk.PleskMessages.ProtocolsResult;
import de.fisinger.mkm.plesk.PleskMessages.ResellerDataset;
import de.fisinger.mkm.plesk.PleskMessages.ResellerResult;
import de.fisinger.mkm.plesk.PleskMessages.ServerEvent;
import de.fisinger.mkm.plesk.PleskMessages.ServicePlanResult;
import de.fisinger.mkm.plesk.PleskMessages.SessionData;
import de.fisinger.mkm.plesk.PleskMessages.SessionResult;
import de.fisinger.mkm.plesk.PleskMessages.SetCustomer;
import de.fisinger.mkm.plesk.PleskMessages.SetWebspace;
import de.fisinger.mkm.plesk.PleskMessages.SwitchSubscription;
import de.fisinger.mkm.plesk.PleskMessages.SyncSubscription;
import de.fisinger.mkm.plesk.PleskMessages.VirtualHosting;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceDataset;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceResult;
import de.fisinger.mkm.plesk.PleskMessages.WebspaceValues;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The XML API of one Plesk server, protocol 1.6.9.1 (Plesk Obsidian documentation: XML API, Reference). Every method
 * throws {@link PleskRefusedException}, {@link PleskUnavailableException} or {@link PleskMisconfiguredException}.
 * Customers and subscriptions are found again by MKM's own external ids.
 */
public final class PleskApi {

    private static final String PROTOCOL = "1.6.9.1";

    private static final Empty EMPTY = new Empty();

    private final PleskCalls calls;

    PleskApi(PleskTransport transport) {
        this.calls = new PleskCalls(transport);
    }

    /** Checks that the server answers, accepts the key, and speaks the protocol that MKM uses. */
    public void check() {
        var protocols =
                calls.only("server", new GetProtocols(), ProtocolsResult.class).protos();
        if (protocols == null
                || protocols.versions() == null
                || !protocols.versions().contains(PROTOCOL)) {
            throw new PleskMisconfiguredException(Texts.of("plesk.error.protocol", calls.serverName(), PROTOCOL));
        }
    }

    /**
     * Lists the service plans that a reseller has, in one request. One that can't be read hides no other.
     *
     * @param resellerLogin the reseller
     */
    public ServicePlans servicePlans(String resellerLogin) {
        var plans = new ArrayList<ServicePlan>();
        var unread = calls.readAll(
                "service-plan",
                new GetServicePlans(EMPTY, resellerLogin),
                ServicePlanResult.class,
                "plesk.object.service-plan",
                // an owner without any gives a result that names none
                result -> result.isNone() ? Optional.of(false) : result.plan().map(plans::add));
        return new ServicePlans(plans, unread);
    }

    /**
     * Finds a customer that MKM made.
     *
     * @param externalId MKM's id of the customer
     */
    public Optional<OwnerDetails> findOwnerByExternalId(String externalId) {
        return findOwner(Filter.byExternalId(externalId));
    }

    /**
     * Finds a customer that MKM didn't make.
     *
     * @param guid the customer's identity on the server
     */
    public Optional<OwnerDetails> findOwnerByGuid(String guid) {
        return findOwner(Filter.byGuid(guid));
    }

    /**
     * Finds a customer.
     *
     * @param login the customer's sign-in name
     */
    public Optional<OwnerDetails> findOwner(String login) {
        return findOwner(Filter.byLogin(login));
    }

    private Optional<OwnerDetails> findOwner(Filter filter) {
        return calls.find("customer", new GetCustomer(filter, CustomerDataset.ALL), CustomerResult.class)
                .map(found -> found.owner().orElseThrow(this::incomplete));
    }

    private PleskUnavailableException incomplete() {
        return new PleskUnavailableException(Texts.of("plesk.error.incomplete-answer", calls.serverName()));
    }

    /**
     * Reads the customers below a reseller, and the subscriptions of both, in requests of a bounded size.
     *
     * @param progress is told how many of how many were read
     */
    public ResellerContent contentOf(String resellerLogin, ReadingProgress progress) {
        return new ResellerReading(calls, progress).below(resellerLogin);
    }

    /** Reads the numbers of all subscriptions below a reseller, in requests of a bounded size. */
    public SubscriptionNumbers subscriptionNumbersOf(String resellerLogin) {
        return new ResellerReading(calls, (_, _) -> {}).numbersBelow(resellerLogin);
    }

    /** Reads some customers in one request; one that can't be read hides no other. */
    public OwnersRead ownersByLogin(List<String> logins) {
        return owners(Filter.byLogins(logins));
    }

    /** The same by Plesk's numbers, as the event log has them. */
    public OwnersRead ownersByNumber(List<Long> numbers) {
        return owners(Filter.byIds(numbers));
    }

    private OwnersRead owners(Filter filter) {
        var customers = new HashMap<String, OwnerDetails>();
        var others = new HashSet<String>();
        var _ = calls.readAll(
                "customer",
                new GetCustomer(filter, CustomerDataset.ALL),
                CustomerResult.class,
                "plesk.object.customer",
                result -> result.owner().map(owner -> {
                    customers.put(owner.login(), owner);
                    return owner;
                }),
                others::add);
        return new OwnersRead(customers, others);
    }

    /**
     * Creates a customer with a generated password that nobody is told.
     *
     * @throws PleskRefusedException with {@link PleskRefusedException#isDuplicate()} if the login is taken, with
     *     {@link PleskRefusedException#isInvalid()} if another fallback may help
     * @return the customer as it is there now
     */
    public OwnerDetails createCustomer(NewPleskCustomer customer, Fallback fallback) {
        calls.only(
                "customer",
                new AddCustomer(new CustomerGenInfo(
                        cut(customer.company(), 60),
                        Objects.requireNonNull(cut(customer.name(), 60)),
                        customer.login(),
                        PleskPassword.generate(fallback.passwordLength()),
                        0,
                        cut(customer.phone(), 30),
                        cut(customer.email(), 255),
                        cut(customer.street(), 255),
                        cut(customer.city(), 50),
                        cut(customer.state(), 25),
                        postcode(customer.postcode()),
                        customer.country(),
                        fallback.locale(),
                        customer.resellerLogin(),
                        customer.externalId())),
                IdResult.class);
        return findOwnerByExternalId(customer.externalId())
                .orElseThrow(() -> new PleskUnavailableException(
                        Texts.of("plesk.error.not-made", customer.login(), calls.serverName())));
    }

    /**
     * Sets a customer's password for Plesk.
     *
     * @throws PleskRefusedException if there is no such customer, or with {@link PleskRefusedException#isInvalid()} if
     *     the password isn't strong enough for the server
     */
    public void setCustomerPassword(String guid, String password) {
        calls.only(
                "customer",
                new SetCustomer(Filter.byGuid(guid), new CustomerValues(new NewCustomerPassword(password))),
                IdResult.class);
    }

    /**
     * Sets the password of a subscription's system user, for FTP.
     *
     * @param guid the subscription's identity on the server
     * @throws PleskRefusedException if there is no such subscription, or with {@link PleskRefusedException#isInvalid()} if
     *     the password isn't strong enough for the server
     */
    public void setFtpPassword(String guid, String password) {
        calls.only(
                "webspace",
                new SetWebspace(
                        Filter.byGuid(guid),
                        new WebspaceValues(
                                null,
                                new Hosting(
                                        new VirtualHosting(List.of(new Property("ftp_password", password)), null)))),
                IdResult.class);
    }

    /**
     * Signs somebody in at the panel, once, by a session that works from one address only.
     *
     * @param login the customer
     * @param browser the address at which Plesk will see the browser
     * @param email the customer's address, which Plesk would ask for where it has none
     * @param phone the same of the telephone number; may be empty
     * @param domain what the panel shows first, in ASCII
     * @return where the browser goes; whoever has it is signed in, so it is written down nowhere
     * @throws PleskRefusedException if there is no such customer
     */
    public SignInAddress createSession(String login, InetAddress browser, String email, String phone, String domain) {
        var session = calls.only(
                        "server",
                        new CreateSession(
                                login,
                                new SessionData(
                                        base64(browser.getHostAddress()),
                                        email.isEmpty() ? null : base64(email),
                                        phone.isEmpty() ? null : base64(phone),
                                        "",
                                        domain.isEmpty() ? null : base64(domain))),
                        SessionResult.class)
                .id();
        if (session == null) {
            throw incomplete();
        }
        return new SignInAddress(calls.panel()
                .resolve("/enterprise/rsession_init.php?PLESKSESSID="
                        + URLEncoder.encode(session, StandardCharsets.UTF_8)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Removes a customer; done as well if there is none. Plesk removes what belongs to the customer too, so look first.
     *
     * @param guid the customer's identity on the server
     * @throws PleskUnavailableException if the customer is still there afterwards
     */
    public void removeCustomer(String guid) {
        remove("customer", guid, () -> findOwnerByGuid(guid).isPresent());
    }

    /**
     * Finds a subscription.
     *
     * @param externalId MKM's id of the subscription
     */
    public Optional<Subscription> findSubscription(String externalId) {
        return findSubscription(Filter.byExternalId(externalId));
    }

    /**
     * Finds a subscription, made by MKM or not.
     *
     * @param guid its identity on the server
     */
    public Optional<Subscription> findSubscriptionByGuid(String guid) {
        return findSubscription(Filter.byGuid(guid));
    }

    private Optional<Subscription> findSubscription(Filter filter) {
        return calls.find("webspace", getWebspace(filter), WebspaceResult.class)
                .map(found -> found.subscription().orElseThrow(this::incomplete));
    }

    /**
     * Whether there is a subscription at a domain, whoever owns it.
     *
     * @param domain its main domain
     */
    public boolean hasSubscriptionAt(DomainName domain) {
        return calls.find("webspace", getWebspace(Filter.byName(domain.ascii())), WebspaceResult.class)
                .isPresent();
    }

    /**
     * Whether a customer owns any subscription, MKM's or not, and one that can't be read as well.
     *
     * @param customerLogin the customer
     */
    public boolean hasSubscriptions(String customerLogin) {
        var owned = new ArrayList<WebspaceResult>();
        var unread = calls.readAll(
                "webspace",
                getWebspace(Filter.byOwners(List.of(customerLogin))),
                WebspaceResult.class,
                "plesk.object.owned",
                result -> {
                    // of one that can't be told of at least the number is there
                    if (result.data() != null || result.id() != null) {
                        owned.add(result);
                    }
                    return Optional.of(result);
                });
        return !owned.isEmpty() || !unread.isEmpty();
    }

    /**
     * Creates a subscription with web hosting.
     *
     * @param addresses what {@link #addressesOf} gave for its reseller
     * @throws PleskRefusedException with {@link PleskRefusedException#isDuplicate()} if domain or login is taken, with
     *     {@link PleskRefusedException#isMissing()} if the reseller has no such plan or customer, with
     *     {@link PleskRefusedException#isInvalid()} if another fallback may help
     */
    public void createSubscription(NewSubscription subscription, List<String> addresses, Fallback fallback) {
        calls.only(
                "webspace",
                new AddWebspace(
                        new GenSetup(
                                subscription.domain().ascii(),
                                subscription.customerLogin(),
                                "vrt_hst",
                                addresses,
                                subscription.externalId()),
                        new Hosting(new VirtualHosting(
                                List.of(
                                        new Property("ftp_login", subscription.login()),
                                        new Property(
                                                "ftp_password", PleskPassword.generate(fallback.passwordLength()))),
                                addresses)),
                        subscription.planGuid()),
                IdResult.class);
    }

    /**
     * Suspends a subscription in the reseller's name, or lifts that; who else suspended it is left as it is. Whether it
     * came about is only known by reading it again.
     *
     * @param found the subscription as it was read just now
     */
    public void suspendByReseller(Subscription found, boolean suspended) {
        calls.only(
                "webspace",
                new SetWebspace(
                        Filter.byGuid(found.guid()), new WebspaceValues(new NewStatus(found.statusWith(suspended)))),
                IdResult.class);
    }

    /**
     * Moves a subscription to another plan. Plesk doesn't ask whether what is used fits.
     *
     * @param guid its identity on the server
     * @param planGuid a plan of its reseller
     * @return what of the plan couldn't be applied, in Plesk's words
     */
    public List<String> switchPlan(String guid, String planGuid) {
        return calls.only("webspace", new SwitchSubscription(Filter.byGuid(guid), planGuid), PlanChangeResult.class)
                .problemTexts();
    }

    /**
     * Gives a subscription whose settings were changed by hand those of its plan again.
     *
     * @param guid its identity on the server
     * @return what of the plan couldn't be applied, in Plesk's words
     */
    public List<String> alignWithPlan(String guid) {
        return calls.only("webspace", new SyncSubscription(Filter.byGuid(guid)), PlanChangeResult.class)
                .problemTexts();
    }

    /**
     * Reads what a subscription uses and may use.
     *
     * @param guid its identity on the server
     * @return empty if it isn't there
     */
    public Optional<SubscriptionUse> useOf(String guid) {
        return calls.find("webspace", new GetWebspace(Filter.byGuid(guid), WebspaceDataset.USE), WebspaceResult.class)
                .map(found -> found.use().orElseThrow(this::incomplete));
    }

    /**
     * Reads some subscriptions with what they use and may use, in one request. One that can't be read hides no other.
     *
     * @param guids their identities on the server
     */
    public SubscriptionsRead subscriptions(List<String> guids) {
        return readSubscriptions(Filter.byGuids(guids));
    }

    /**
     * Reads some subscriptions as {@link #subscriptions} does.
     *
     * @param numbers Plesk's numbers of them, as the event log has them
     */
    public SubscriptionsRead subscriptionsByNumber(List<Long> numbers) {
        return readSubscriptions(Filter.byIds(numbers));
    }

    private SubscriptionsRead readSubscriptions(Filter filter) {
        var read = new ArrayList<SubscriptionsRead.Read>();
        var missing = new HashSet<String>();
        var _ = calls.readAll(
                "webspace",
                new GetWebspace(filter, WebspaceDataset.WITH_USE),
                WebspaceResult.class,
                "plesk.object.webspace",
                result -> result.subscription()
                        .flatMap(subscription -> result.use().map(use -> {
                            read.add(new SubscriptionsRead.Read(subscription, use));
                            return use;
                        })),
                missing::add);
        return new SubscriptionsRead(read, missing);
    }

    /** The number of the newest event in the server's log. */
    public long lastEvent() {
        var last = calls.only("event_log", new GetLastId(), LastIdResult.class).id();
        return last == null ? 0 : last;
    }

    /**
     * Reads which subscriptions something happened to, in one request.
     *
     * @param after the number of the last event that is known
     * @return Plesk's numbers of them and of suspended customers, and that of the newest event
     */
    public ServerEvents eventsAfter(long after) {
        var events = calls.only("event_log", new GetEvents(after), EventsResult.class)
                .events();
        return new ServerEvents(
                events.stream().mapToLong(ServerEvent::id).max().orElse(after),
                changed(events),
                Set.copyOf(objects(events, ServerEvent::isOfNewSubscription)),
                objects(events, event -> event.isOf(ServerEvent.CUSTOMER)),
                events.stream().anyMatch(event -> event.isOf(ServerEvent.RESELLER)));
    }

    private static List<ServerEvents.Changed> changed(List<ServerEvent> events) {
        var first = new LinkedHashMap<Long, Long>();
        events.stream()
                .filter(ServerEvent::isOfSubscription)
                .sorted(Comparator.comparingLong(ServerEvent::id))
                .forEach(event -> first.putIfAbsent(event.objectId(), event.id()));
        return first.entrySet().stream()
                .map(each -> new ServerEvents.Changed(each.getValue(), each.getKey()))
                .toList();
    }

    private static List<Long> objects(List<ServerEvent> events, Predicate<ServerEvent> which) {
        return events.stream()
                .filter(which)
                .map(ServerEvent::objectId)
                .distinct()
                .toList();
    }

    /**
     * Reads the limits of a plan.
     *
     * @param resellerLogin the reseller whose it is
     * @param planGuid the plan
     * @return by Plesk's names; -1 is unlimited, one that isn't named is unknown. Empty if there is no such plan
     */
    public Optional<Map<String, Long>> limitsOf(String resellerLogin, String planGuid) {
        return calls.find(
                        "service-plan",
                        new GetServicePlans(Filter.byGuid(planGuid), resellerLogin),
                        ServicePlanResult.class)
                .map(found -> Limits.of(found.limits()));
    }

    /**
     * Removes a subscription; done as well if there is none.
     *
     * @param guid its identity on the server
     * @throws PleskUnavailableException if it is still there afterwards
     */
    public void removeSubscription(String guid) {
        remove("webspace", guid, () -> findSubscriptionByGuid(guid).isPresent());
    }

    /**
     * Chooses the addresses for a subscription from a reseller's pool: IPv4 and IPv6, shared before exclusive.
     *
     * @param resellerLogin the reseller
     */
    public List<String> addressesOf(String resellerLogin) {
        var data = calls.only(
                        "reseller",
                        new GetReseller(Filter.byLogin(resellerLogin), new ResellerDataset(EMPTY)),
                        ResellerResult.class)
                .data();
        var addresses = IpChoice.from(data == null ? null : data.ippool());
        if (addresses.isEmpty()) {
            throw new PleskMisconfiguredException(
                    Texts.of("plesk.error.no-address", resellerLogin, calls.serverName()));
        }
        return addresses;
    }

    private static GetWebspace getWebspace(Filter filter) {
        return new GetWebspace(filter, WebspaceDataset.ALL);
    }

    /**
     * Gives a subscription another external id.
     *
     * @param guid its identity on the server
     */
    public void changeSubscriptionId(String guid, String externalId) {
        calls.only(
                "webspace",
                new SetWebspace(Filter.byGuid(guid), new WebspaceValues(new NewExternalId(externalId))),
                IdResult.class);
    }

    /**
     * Gives a customer another external id.
     *
     * @param guid the customer's identity on the server
     */
    public void changeCustomerId(String guid, String externalId) {
        calls.only(
                "customer",
                new SetCustomer(Filter.byGuid(guid), new CustomerValues(new NewExternalId(externalId))),
                IdResult.class);
    }

    /** Only what is seen to be gone is removed. */
    private void remove(String operator, String guid, BooleanSupplier isStillThere) {
        calls.find(operator, new Del(Filter.byGuid(guid)), IdResult.class);
        if (isStillThere.getAsBoolean()) {
            throw new PleskUnavailableException(Texts.of("plesk.error.not-removed", guid, calls.serverName()));
        }
    }

    /** Those of some countries are longer than Plesk's field only by what stands between the digits. */
    private static @Nullable String postcode(String written) {
        var postcode = written.length() > 10 ? written.replaceAll("[ -]", "") : written;
        return postcode.isEmpty() ? null : cut(postcode, 10);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null ? null : Texts.cut(text, length);
    }
}
