package de.fisinger.mkm.plesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.format.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** The records of requests and results; order and names of their components are those of Plesk's schemas. */
final class PleskMessages {

    private PleskMessages() {}

    /** An element without content. */
    record Empty() {}

    /** Names objects in one way; an empty filter names all that one may see. */
    record Filter(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "id") @Nullable
            List<Long> ids,

            @JsonProperty("external-id") @Nullable String externalId,
            @JsonProperty("name") @Nullable String name,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "login") @Nullable
            List<String> logins,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "guid") @Nullable
            List<String> guids,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "owner-login") @Nullable
            List<String> ownerLogins,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "owner-id") @Nullable
            List<Long> ownerIds) {

        static Filter byIds(List<Long> ids) {
            return new Filter(ids, null, null, null, null, null, null);
        }

        static Filter byExternalId(String externalId) {
            return new Filter(null, externalId, null, null, null, null, null);
        }

        static Filter byName(String name) {
            return new Filter(null, null, name, null, null, null, null);
        }

        static Filter byLogin(String login) {
            return byLogins(List.of(login));
        }

        static Filter byLogins(List<String> logins) {
            return new Filter(null, null, null, logins, null, null, null);
        }

        static Filter byGuid(String guid) {
            return byGuids(List.of(guid));
        }

        static Filter byGuids(List<String> guids) {
            return new Filter(null, null, null, null, guids, null, null);
        }

        static Filter byOwners(List<String> ownerLogins) {
            return new Filter(null, null, null, null, null, ownerLogins, null);
        }

        static Filter byOwnerIds(List<Long> ownerIds) {
            return new Filter(null, null, null, null, null, null, ownerIds);
        }
    }

    @JsonRootName("del")
    record Del(Filter filter) {}

    /** Result of an operation that answers with ids only. */
    record IdResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @Nullable String guid)
            implements PleskResult {}

    // --- customer ---

    @JsonRootName("get")
    record GetCustomer(Filter filter, CustomerDataset dataset) {}

    record CustomerDataset(
            @JsonProperty("gen_info") @Nullable Empty genInfo) {

        static final CustomerDataset NOTHING = new CustomerDataset(null);

        static final CustomerDataset ALL = new CustomerDataset(new Empty());
    }

    @JsonRootName("add")
    record AddCustomer(@JsonProperty("gen_info") CustomerGenInfo genInfo) {}

    record CustomerGenInfo(
            @Nullable String cname,
            String pname,
            String login,
            String passwd,
            int status,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String city,
            @Nullable String state,
            @Nullable String pcode,
            @Nullable String country,
            @Nullable String locale,
            @JsonProperty("owner-login") String ownerLogin,
            @JsonProperty("external-id") String externalId) {}

    @JsonRootName("set")
    record SetCustomer(Filter filter, CustomerValues values) {}

    record CustomerValues(@JsonProperty("gen_info") Record genInfo) {}

    /** Of a customer or a subscription. */
    record NewExternalId(@JsonProperty("external-id") String externalId) {}

    record NewCustomerPassword(String passwd) {

        @Override
        public String toString() {
            return "a password";
        }
    }

    record CustomerResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @JsonProperty("filter-id") @Nullable String filterId,
            @Nullable Long id,
            @Nullable CustomerData data)
            implements PleskResult {

        Optional<CustomerInfo> info() {
            return Optional.ofNullable(data).map(CustomerData::genInfo);
        }

        Optional<OwnerDetails> owner() {
            return info().filter(info -> info.guid() != null && info.ownerLogin() != null && info.login() != null)
                    .map(info -> new OwnerDetails(
                            Objects.requireNonNull(info.guid()),
                            Objects.requireNonNull(info.login()),
                            info.cname() == null || info.cname().isBlank()
                                    ? Objects.requireNonNullElse(info.pname(), info.login())
                                    : info.cname(),
                            Objects.requireNonNull(info.ownerLogin()),
                            new OwnerDetails.Contact(
                                    filled(info.externalId()),
                                    filled(info.email()),
                                    filled(info.cname()),
                                    filled(info.pname()))));
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    record CustomerData(@JsonProperty("gen_info") @Nullable CustomerInfo genInfo) {}

    record CustomerInfo(
            @Nullable String cname,
            @Nullable String pname,
            @Nullable String login,
            @Nullable String guid,
            @Nullable String email,
            @JsonProperty("external-id") @Nullable String externalId,
            @JsonProperty("owner-login") @Nullable String ownerLogin) {}

    // --- reseller: its names are written with hyphens ---

    @JsonRootName("get")
    record GetReseller(Filter filter, ResellerDataset dataset) {}

    record ResellerDataset(Empty ippool) {}

    record ResellerResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable ResellerData data) implements PleskResult {}

    record ResellerData(@Nullable IpPool ippool) {}

    record IpPool(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip") @Nullable
            List<PooledIp> ips) {}

    record PooledIp(
            @JsonProperty("ip-address") String ipAddress,
            @JsonProperty("ip-type") String ipType) {}

    // --- service-plan: the owner stands after the filter ---

    @JsonRootName("get")
    record GetServicePlans(
            Record filter, @JsonProperty("owner-login") String ownerLogin) {}

    record ServicePlanResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id,
            @JsonProperty("filter-id") @Nullable String filterId,
            @Nullable String name,
            @Nullable String guid,
            @Nullable Limits limits)
            implements PleskResult {

        @Override
        public @Nullable String called() {
            return name == null ? filterId : name;
        }

        boolean isNone() {
            return id == null && guid == null && name == null;
        }

        /** Empty if the answer lacks what every plan has. */
        Optional<ServicePlan> plan() {
            return guid == null || name == null
                    ? Optional.empty()
                    : Optional.of(new ServicePlan(guid, Texts.cut(name, ServicePlan.LONGEST_NAME)));
        }
    }

    // --- webspace ---

    @JsonRootName("get")
    record GetWebspace(Filter filter, WebspaceDataset dataset) {}

    record WebspaceDataset(
            @JsonProperty("gen_info") @Nullable Empty genInfo,
            @Nullable Empty hosting,
            @Nullable Empty limits,
            @JsonProperty("disk_usage") @Nullable Empty diskUsage,
            @Nullable Empty subscriptions,
            @JsonProperty("resource-usage") @Nullable Empty resourceUsage) {

        static final WebspaceDataset NOTHING = new WebspaceDataset(null, null, null, null, null, null);

        static final WebspaceDataset ALL = new WebspaceDataset(new Empty(), new Empty(), null, null, new Empty(), null);

        static final WebspaceDataset USE = new WebspaceDataset(null, null, new Empty(), new Empty(), null, new Empty());

        static final WebspaceDataset WITH_USE =
                new WebspaceDataset(new Empty(), new Empty(), new Empty(), new Empty(), new Empty(), new Empty());
    }

    @JsonRootName("add")
    record AddWebspace(
            @JsonProperty("gen_setup") GenSetup genSetup,
            Hosting hosting,
            @JsonProperty("plan-guid") String planGuid) {}

    @JsonRootName("set")
    record SetWebspace(Filter filter, WebspaceValues values) {}

    record WebspaceValues(
            @JsonProperty("gen_setup") @Nullable Record genSetup,
            @Nullable Hosting hosting) {

        WebspaceValues(Record genSetup) {
            this(genSetup, null);
        }
    }

    record NewStatus(int status) {}

    @JsonRootName("switch-subscription")
    record SwitchSubscription(
            Filter filter, @JsonProperty("plan-guid") String planGuid) {}

    @JsonRootName("sync-subscription")
    record SyncSubscription(Filter filter) {}

    /** Result of an operation on a plan, with what of it could not be done. */
    record PlanChangeResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable JsonNode problems) implements PleskResult {

        /** In Plesk's words, however they are nested: the schema leaves that open. */
        List<String> problemTexts() {
            return problems == null ? List.of() : texts(problems).toList();
        }

        private static Stream<String> texts(JsonNode node) {
            return node.isValueNode()
                    ? Stream.of(node.asString().strip()).filter(text -> !text.isEmpty())
                    : node.valueStream().flatMap(PlanChangeResult::texts);
        }
    }

    record GenSetup(
            String name,
            @JsonProperty("owner-login") String ownerLogin,
            String htype,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip_address")
            List<String> ipAddresses,

            @JsonProperty("external-id") String externalId) {}

    record Hosting(@JsonProperty("vrt_hst") @Nullable VirtualHosting virtual) {}

    record VirtualHosting(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "property") @Nullable
            List<Property> properties,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "ip_address") @Nullable
            List<String> ipAddresses) {

        @Nullable
        String property(String name) {
            return properties == null
                    ? null
                    : properties.stream()
                            .filter(property -> property.name().equals(name))
                            .map(Property::value)
                            .findFirst()
                            .orElse(null);
        }
    }

    record Property(String name, String value) {}

    record WebspaceResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @JsonProperty("filter-id") @Nullable String filterId,
            @Nullable Long id,
            @Nullable WebspaceData data)
            implements PleskResult {

        /** Empty if the answer lacks what every subscription has. */
        Optional<Subscription> subscription() {
            return Optional.ofNullable(data)
                    .filter(found -> found.isComplete() && id != null)
                    .map(found -> found.subscription(Objects.requireNonNull(id)));
        }

        /** Empty if the answer holds no data. */
        Optional<SubscriptionUse> use() {
            return Optional.ofNullable(data).map(WebspaceData::use);
        }
    }

    record WebspaceData(
            @JsonProperty("gen_info") @Nullable WebspaceInfo genInfo,
            @Nullable Hosting hosting,
            @Nullable Limits limits,
            @JsonProperty("disk_usage") @Nullable Map<String, String> diskUsage,
            @Nullable Subscriptions subscriptions,
            @JsonProperty("resource-usage") @Nullable Resources resourceUsage) {

        private boolean isComplete() {
            return genInfo != null && genInfo.guid() != null && genInfo.name() != null && genInfo.status() != null;
        }

        private Subscription subscription(long id) {
            var info = Objects.requireNonNull(genInfo);
            var virtual = hosting == null ? null : hosting.virtual();
            return new Subscription(
                    id,
                    Objects.requireNonNull(info.guid()),
                    info.externalId() == null || info.externalId().isBlank() ? null : info.externalId(),
                    DomainName.shown(Objects.requireNonNull(info.name())),
                    Objects.requireNonNull(info.status()),
                    virtual != null,
                    Objects.requireNonNullElse(info.htype(), ""),
                    virtual == null ? null : virtual.property("ftp_login"),
                    Objects.requireNonNullElse(info.ownerLogin(), ""),
                    subscriptions == null ? List.of() : subscriptions.planGuids(),
                    subscriptions != null && subscriptions.isLocked());
        }

        private SubscriptionUse use() {
            return new SubscriptionUse(
                    Limits.of(limits),
                    resourceUsage == null ? Map.of() : resourceUsage.byName(),
                    // an empty disk is 0, one of which nothing is told is unknown
                    diskUsage == null || diskUsage.isEmpty()
                            ? null
                            : (Long) diskUsage.values().stream()
                                    // a part that can't be counted is none
                                    .flatMap(written -> NamedValue.whole(written).stream())
                                    .mapToLong(Long::longValue)
                                    .sum());
        }
    }

    record Resources(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "resource") @Nullable
            List<NamedValue> all) {

        Map<String, Long> byName() {
            return NamedValue.byName(all);
        }
    }

    /** Of a subscription or of a plan: -1 is unlimited, and one that isn't named is not 0. */
    record Limits(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "limit") @Nullable
            List<NamedValue> all) {

        static Map<String, Long> of(@Nullable Limits limits) {
            return limits == null ? Map.of() : NamedValue.byName(limits.all());
        }
    }

    record NamedValue(@Nullable String name, @Nullable String value) {

        private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

        /** What isn't a number is left out, as a limit in words that a later Plesk may have. */
        static Map<String, Long> byName(@Nullable List<NamedValue> all) {
            var numbers = new HashMap<String, Long>();
            Subscriptions.streamOf(all)
                    .filter(each -> each.name() != null)
                    .forEach(each -> whole(each.value())
                            .ifPresent(number -> numbers.putIfAbsent(Objects.requireNonNull(each.name()), number)));
            return numbers;
        }

        /** A whole number; empty if it is none. */
        static Optional<Long> whole(@Nullable String written) {
            return Optional.ofNullable(written)
                    .map(String::strip)
                    .filter(text -> WHOLE.matcher(text).matches())
                    .map(Long::valueOf);
        }
    }

    record WebspaceInfo(
            @Nullable String name,
            @Nullable Integer status,
            @JsonProperty("owner-login") @Nullable String ownerLogin,
            @Nullable String htype,
            @Nullable String guid,
            @JsonProperty("external-id") @Nullable String externalId) {}

    record Subscriptions(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "subscription") @Nullable
            List<PlanSubscription> all) {

        List<String> planGuids() {
            return streamOf(all)
                    .flatMap(subscription -> streamOf(subscription.plans()))
                    .map(Plan::guid)
                    .filter(Objects::nonNull)
                    .toList();
        }

        boolean isLocked() {
            return streamOf(all).anyMatch(subscription -> "true".equals(subscription.locked()));
        }

        private static <T> Stream<T> streamOf(@Nullable List<T> list) {
            return list == null ? Stream.empty() : list.stream();
        }
    }

    record PlanSubscription(
            @Nullable String locked,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "plan") @Nullable
            List<Plan> plans) {}

    record Plan(@JsonProperty("plan-guid") @Nullable String guid) {}

    // --- server ---

    @JsonRootName("get_protos")
    record GetProtocols() {}

    @JsonRootName("get-last-id")
    record GetLastId() {}

    record LastIdResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Long id) implements PleskResult {}

    /** Events of subscriptions and their owners after one that is known; Plesk wants each kind named. */
    @JsonRootName("get_events")
    record GetEvents(@JsonProperty("lastId") long lastId, WantedEvents events) {

        GetEvents(long lastId) {
            this(lastId, WantedEvents.FOLLOWED);
        }
    }

    record WantedEvents(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "event")
            List<WantedEvent> all) {

        static final WantedEvents FOLLOWED = new WantedEvents(Stream.concat(
                        ServerEvent.CLASSES.stream(), Stream.of(ServerEvent.CUSTOMER, ServerEvent.RESELLER))
                .flatMap(name -> Stream.of("created", "updated", "deleted", "status_changed")
                        .map(type -> new WantedEvent(type, name)))
                .toList());
    }

    record WantedEvent(String type, @JsonProperty("class") String className) {}

    record EventsResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,

            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "event") @Nullable
            List<ServerEvent> all)
            implements PleskResult {

        List<ServerEvent> events() {
            return all == null ? List.of() : all;
        }
    }

    /** Something that happened; its object is a subscription's number as webspace get has it (assumed). */
    record ServerEvent(
            long id,
            String type,
            @JsonProperty("class") String className,
            @JsonProperty("obj_id") long objectId) {

        /** What an event can be about that MKM knows of a subscription. */
        static final List<String> CLASSES =
                List.of("domain", "domain_status", "domain_limits", "phosting", "template_domain", "site");

        /** What an event is about that suspends all subscriptions of a customer. */
        static final String CUSTOMER = "client_status";

        /** What an event is about that suspends all subscriptions of a reseller and of the reseller's customers. */
        static final String RESELLER = "reseller_status";

        boolean isOfSubscription() {
            return CLASSES.contains(className);
        }

        boolean isOf(String name) {
            return className.equals(name);
        }

        boolean isOfNewSubscription() {
            return isOf("domain") && "created".equals(type);
        }
    }

    @JsonRootName("create_session")
    record CreateSession(String login, SessionData data) {}

    /** All in Base64. */
    record SessionData(
            @JsonProperty("user_ip") String userIp,
            @JsonProperty("c_email") @Nullable String email,
            @JsonProperty("c_phone") @Nullable String phone,
            @JsonProperty("source_server") String sourceServer,
            @JsonProperty("domain_name") @Nullable String domainName) {}

    record SessionResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable String id) implements PleskResult {

        @Override
        public String toString() {
            return "a session";
        }
    }

    record ProtocolsResult(
            String status,
            @Nullable Integer errcode,
            @Nullable String errtext,
            @Nullable Protocols protos) implements PleskResult {}

    record Protocols(
            @JacksonXmlElementWrapper(useWrapping = false) @JacksonXmlProperty(localName = "proto") @Nullable
            List<String> versions) {}
}
