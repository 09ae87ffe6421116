package de.fisinger.mkm.localstack.plesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is on the simulated server; kept in one JSON file that is replaced as a whole. */
public final class PleskState {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // what was kept by a former version lacks what is new
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** An address of the server, and which resellers have it in their pools. */
    public record Ip(String address, String type, List<String> resellers) {}

    /** A reseller; limit is the most subscriptions below them, -1 for any number. One who is suspended has a status. */
    public record Reseller(long id, String guid, String login, String password, String name, int limit, int status) {

        /** One who isn't suspended. */
        public Reseller(long id, String guid, String login, String password, String name, int limit) {
            this(id, guid, login, password, name, limit, 0);
        }

        /** The same, with another limit. */
        public Reseller limitedTo(int subscriptions) {
            return new Reseller(id, guid, login, password, name, subscriptions, status);
        }

        /** The same, suspended or given back. */
        public Reseller withStatus(int flags) {
            return new Reseller(id, guid, login, password, name, limit, flags);
        }
    }

    /** A service plan with its limits, such as disk_space in bytes; no owner means the administrator. */
    public record Plan(
            long id,
            String guid,
            String name,
            @Nullable String owner,
            @Nullable String externalId,
            Map<String, Long> limits) {

        public Plan {
            limits = limits == null ? Map.of() : ordered(limits);
        }

        /** A plan without limits. */
        public Plan(long id, String guid, String name, @Nullable String owner, @Nullable String externalId) {
            this(id, guid, name, owner, externalId, Map.of());
        }

        /** The same, with limits. */
        public Plan limitedTo(Map<String, Long> others) {
            return new Plan(id, guid, name, owner, externalId, others);
        }
    }

    /** A customer, with the texts of gen_info. */
    public record Customer(
            long id,
            String guid,
            String login,
            String reseller,
            @Nullable String externalId,
            Map<String, String> info) {

        /** The same, suspended by the administrator. */
        public Customer suspended() {
            return withStatus(16);
        }

        /** The same, suspended or given back. */
        public Customer withStatus(int flags) {
            var texts = ordered(info);
            texts.put("status", String.valueOf(flags));
            return new Customer(id, guid, login, reseller, externalId, texts);
        }
    }

    /**
     * A subscription.
     *
     * @param status the flags that somebody set; those of its owner come on top
     * @param locked whether its settings were changed by hand, so that plans don't reach them
     * @param use what it uses, by the names of the limits
     */
    public record Webspace(
            long id,
            String guid,
            String name,
            String ownerLogin,
            @Nullable String externalId,
            int status,
            String htype,
            Map<String, String> properties,
            List<String> ipAddresses,
            @Nullable String planGuid,
            long readyAt,
            long createdAt,
            boolean locked,
            Map<String, Long> use) {

        public Webspace {
            use = use == null ? Map.of() : ordered(use);
        }

        /** One whose settings are its plan's, and that uses nothing yet. */
        public Webspace(
                long id,
                String guid,
                String name,
                String ownerLogin,
                @Nullable String externalId,
                int status,
                String htype,
                Map<String, String> properties,
                List<String> ipAddresses,
                @Nullable String planGuid,
                long readyAt,
                long createdAt) {
            this(
                    id,
                    guid,
                    name,
                    ownerLogin,
                    externalId,
                    status,
                    htype,
                    properties,
                    ipAddresses,
                    planGuid,
                    readyAt,
                    createdAt,
                    false,
                    Map.of());
        }

        /** The same, set up. */
        public Webspace ready() {
            return copy(name, ownerLogin, externalId, status, htype, properties, ipAddresses, planGuid, 0, locked, use);
        }

        /** The same, with other flags. */
        public Webspace withStatus(int flags) {
            return with(name, externalId, flags, planGuid);
        }

        /** The same, of somebody else. */
        public Webspace ownedBy(String login) {
            return copy(
                    name, login, externalId, status, htype, properties, ipAddresses, planGuid, readyAt, locked, use);
        }

        /** The same, with settings that were changed by hand, or no longer. */
        public Webspace locked(boolean isLocked) {
            return copy(
                    name,
                    ownerLogin,
                    externalId,
                    status,
                    htype,
                    properties,
                    ipAddresses,
                    planGuid,
                    readyAt,
                    isLocked,
                    use);
        }

        /** The same, with what it uses. */
        public Webspace using(Map<String, Long> resources) {
            return copy(
                    name,
                    ownerLogin,
                    externalId,
                    status,
                    htype,
                    properties,
                    ipAddresses,
                    planGuid,
                    readyAt,
                    locked,
                    resources);
        }

        Webspace withoutPlan() {
            return with(name, externalId, status, null);
        }

        /** The same with other properties of its web hosting. */
        Webspace withProperties(Map<String, String> others) {
            return copy(
                    name, ownerLogin, externalId, status, htype, others, ipAddresses, planGuid, readyAt, locked, use);
        }

        /** The same, that somebody made something else of, such as a forwarding. */
        public Webspace withHtype(String other) {
            return copy(
                    name,
                    ownerLogin,
                    externalId,
                    status,
                    other,
                    properties,
                    ipAddresses,
                    planGuid,
                    readyAt,
                    locked,
                    use);
        }

        /** The same, as it is left when setting it up fails. */
        Webspace halfDone() {
            return copy(
                    name, ownerLogin, externalId, status, "none", Map.of(), List.of(), planGuid, readyAt, locked, use);
        }

        /** The same with other values. */
        public Webspace with(
                String newName, @Nullable String newExternalId, int newStatus, @Nullable String newPlanGuid) {
            return copy(
                    newName,
                    ownerLogin,
                    newExternalId,
                    newStatus,
                    htype,
                    properties,
                    ipAddresses,
                    newPlanGuid,
                    readyAt,
                    locked,
                    use);
        }

        private Webspace copy(
                String newName,
                String newOwner,
                @Nullable String newExternalId,
                int newStatus,
                String newType,
                Map<String, String> newProperties,
                List<String> newAddresses,
                @Nullable String newPlanGuid,
                long newReadyAt,
                boolean isLocked,
                Map<String, Long> newUse) {
            return new Webspace(
                    id,
                    guid,
                    newName,
                    newOwner,
                    newExternalId,
                    newStatus,
                    newType,
                    newProperties,
                    newAddresses,
                    newPlanGuid,
                    newReadyAt,
                    createdAt,
                    isLocked,
                    newUse);
        }
    }

    /** A secret key; no login means the administrator's. */
    public record Key(
            String key,
            @Nullable String ipAddress,
            @Nullable String description,
            @Nullable String login) {}

    /** A one-time sign-in. */
    public record Session(String id, String login, String userIp) {}

    /** All of it. */
    public record Content(
            long lastId,
            String adminPassword,
            List<Ip> ips,
            List<Reseller> resellers,
            List<Plan> plans,
            List<Customer> customers,
            List<Webspace> webspaces,
            List<Key> keys,
            List<Session> sessions) {

        /** The same with other customers and subscriptions. */
        public Content with(List<Customer> others, List<Webspace> otherWebspaces) {
            return new Content(lastId, adminPassword, ips, resellers, plans, others, otherWebspaces, keys, sessions);
        }

        /** The same with other resellers. */
        public Content withResellers(List<Reseller> others) {
            return new Content(lastId, adminPassword, ips, others, plans, customers, webspaces, keys, sessions);
        }
    }

    private final @Nullable Path file;

    private long lastId;
    String adminPassword = "";
    Strictness strictness = Strictness.USUAL;
    final List<Ip> ips = new ArrayList<>();
    final List<Reseller> resellers = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final List<Customer> customers = new ArrayList<>();
    final List<Webspace> webspaces = new ArrayList<>();
    final List<Key> keys = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();

    PleskState(@Nullable Path file, Content initial) {
        this.file = file;
        restore(file != null && Files.exists(file) ? JSON.readValue(file.toFile(), Content.class) : initial);
    }

    /** Puts everything back to the given content. */
    void restore(Content content) {
        lastId = content.lastId();
        adminPassword = content.adminPassword();
        replace(ips, content.ips());
        replace(resellers, content.resellers());
        replace(plans, content.plans());
        replace(customers, content.customers());
        replace(webspaces, content.webspaces());
        replace(keys, content.keys());
        replace(sessions, content.sessions());
        save();
    }

    private static <T> void replace(List<T> list, List<T> content) {
        list.clear();
        list.addAll(content);
    }

    Content content() {
        return new Content(
                lastId,
                adminPassword,
                List.copyOf(ips),
                List.copyOf(resellers),
                List.copyOf(plans),
                List.copyOf(customers),
                List.copyOf(webspaces),
                List.copyOf(keys),
                List.copyOf(sessions));
    }

    void save() {
        if (file == null) {
            return;
        }
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, JSON.writeValueAsString(content()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long nextId() {
        return ++lastId;
    }

    Optional<Reseller> reseller(String login) {
        return first(resellers, reseller -> reseller.login().equals(login));
    }

    /** The reseller above a customer's or reseller's login. */
    Optional<Reseller> resellerOf(String ownerLogin) {
        return reseller(ownerLogin)
                .or(() -> first(customers, customer -> customer.login().equals(ownerLogin))
                        .flatMap(customer -> reseller(customer.reseller())));
    }

    boolean isLoginTaken(String login) {
        return Stream.concat(
                        customers.stream().map(Customer::login),
                        resellers.stream().map(Reseller::login))
                .anyMatch(login::equalsIgnoreCase);
    }

    static <T> Optional<T> first(List<T> list, Predicate<T> condition) {
        return list.stream().filter(condition).findFirst();
    }

    static <V> Map<String, V> ordered(Map<String, V> map) {
        return new LinkedHashMap<>(map);
    }
}
