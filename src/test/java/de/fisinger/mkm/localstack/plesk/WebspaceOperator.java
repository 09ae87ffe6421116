package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The operator webspace: subscriptions. */
final class WebspaceOperator implements Operator {

    private static final int SUSPENDED_BY_PARENT = 2;
    private static final int DISABLED_BY_ADMINISTRATOR = 16;

    /** By administrator, reseller and customer. */
    private static final int SETTABLE = DISABLED_BY_ADMINISTRATOR | 32 | 64;

    private final PleskState state;
    private final Supplier<Duration> setUpTime;
    private final Clock clock = Clock.systemUTC();

    WebspaceOperator(PleskState state, Supplier<Duration> setUpTime) {
        this.state = state;
        this.setUpTime = setUpTime;
    }

    @Override
    public void run(Node operation, Node answer, Caller caller) {
        switch (operation.name()) {
            case "add" -> add(operation, answer, caller);
            case "get" ->
                forEach(
                        operation,
                        answer,
                        caller,
                        (webspace, result) -> WebspaceAnswers.describe(
                                webspace,
                                status(webspace),
                                limits(webspace),
                                operation.child("dataset").orElseThrow(),
                                result,
                                clock.millis()));
            case "set" ->
                forEach(operation, answer, caller, (webspace, result) -> set(webspace, operation, caller, result));
            case "del" ->
                forEach(operation, answer, caller, (webspace, result) -> {
                    state.webspaces.remove(webspace);
                    result.add("id", webspace.id());
                });
            case "switch-subscription" ->
                forEach(operation, answer, caller, (webspace, result) -> switchPlan(webspace, operation, result));
            case "sync-subscription" ->
                forEach(operation, answer, caller, (webspace, result) -> {
                    replace(webspace, webspace.locked(false));
                    result.add("id", webspace.id());
                });
            case "get_traffic" -> forEach(operation, answer, caller, WebspaceAnswers::traffic);
            default -> forEach(operation, answer, caller, WebspaceAnswers::descriptor);
        }
    }

    private void forEach(Node operation, Node answer, Caller caller, BiConsumer<Webspace, Node> action) {
        var visible = state.webspaces.stream()
                .filter(webspace -> caller.isAdministrator() || caller.sees(resellerLogin(webspace.ownerLogin())))
                .toList();
        Operator.forEach(operation, answer, visible, this::matcher, action);
    }

    /** Below a suspended customer or reseller a subscription is suspended as well. */
    private int status(Webspace webspace) {
        var customer = PleskState.first(state.customers, each -> each.login().equals(webspace.ownerLogin()))
                .filter(each -> !each.info().getOrDefault("status", "0").equals("0"));
        var reseller = state.resellerOf(webspace.ownerLogin()).filter(each -> each.status() != 0);
        return customer.isPresent() || reseller.isPresent()
                ? webspace.status() | SUSPENDED_BY_PARENT
                : webspace.status();
    }

    private String resellerLogin(String ownerLogin) {
        return state.resellerOf(ownerLogin).map(PleskState.Reseller::login).orElse("admin");
    }

    private Predicate<Webspace> matcher(Node filter) {
        var value = filter.text();
        return switch (filter.name()) {
            case "id" -> webspace -> value.equals(String.valueOf(webspace.id()));
            case "name" -> webspace -> Rules.ascii(value).equals(webspace.name());
            case "guid" -> webspace -> value.equals(webspace.guid());
            case "external-id" -> webspace -> value.equals(webspace.externalId());
            default -> {
                // found once, not for each subscription
                var owner = owner(filter);
                yield webspace -> owner.filter(webspace.ownerLogin()::equals).isPresent();
            }
        };
    }

    /** The login of the owner that a node names by id, login, guid or external id. */
    private Optional<String> owner(Node node) {
        var value = node.text();
        var customer = PleskState.first(state.customers, one -> switch (node.name()) {
            case "owner-id" -> value.equals(String.valueOf(one.id()));
            case "owner-login" -> value.equals(one.login());
            case "owner-guid" -> value.equals(one.guid());
            case "owner-external-id" -> value.equals(one.externalId());
            default -> false;
        });
        return customer.map(Customer::login)
                .or(() -> PleskState.first(state.resellers, one -> switch (node.name()) {
                            case "owner-id" -> value.equals(String.valueOf(one.id()));
                            case "owner-login" -> value.equals(one.login());
                            case "owner-guid" -> value.equals(one.guid());
                            default -> false;
                        })
                        .map(PleskState.Reseller::login));
    }

    private void add(Node operation, Node answer, Caller caller) {
        var setup = operation.child("gen_setup").orElseThrow();
        var name = Rules.requireDomain(setup.text("name").orElse(""));
        Rules.requireAllowed(name, state.strictness);
        var owner = setup.children().stream()
                .filter(node -> OWNER_FILTERS.contains(node.name()))
                .findFirst()
                .map(node -> owner(node).orElseThrow(() -> PleskRefusal.notFound("owner")))
                .orElse("admin");
        var reseller = resellerLogin(owner);
        if (!caller.sees(reseller)) {
            throw PleskRefusal.notFound("owner");
        }
        if (PleskState.first(state.webspaces, other -> other.name().equals(name))
                .isPresent()) {
            throw PleskRefusal.exists("Domain " + name);
        }
        var plan = plan(operation, reseller);
        requireWithinLimit(reseller);
        var htype = setup.text("htype").orElse("none");
        var properties = hosting(operation, htype, reseller);
        var addresses = operation.child("hosting").stream()
                .flatMap(hosting -> hosting.children().stream())
                .flatMap(kind -> kind.children("ip_address").stream())
                .map(Node::text)
                .toList();
        var now = clock.millis();
        var webspace = new Webspace(
                state.nextId(),
                UUID.randomUUID().toString(),
                name,
                owner,
                setup.text("external-id").orElse(null),
                setup.text("status").map(Integer::parseInt).orElse(0),
                htype,
                properties,
                addresses,
                plan.map(Plan::guid).orElse(null),
                now + setUpTime.get().toMillis(),
                now,
                false,
                Map.of("disk_space", 4L << 20, "max_traffic", 0L, "max_box", 0L, "max_db", 0L));
        state.webspaces.add(webspace);
        Operator.ok(answer).add("id", webspace.id()).add("guid", webspace.guid());
    }

    private Optional<Plan> plan(Node operation, String reseller) {
        return operation.children().stream()
                .filter(node -> node.name().startsWith("plan-"))
                .findFirst()
                .map(node -> PleskState.first(
                                state.plans,
                                plan -> Objects.equals(plan.owner(), reseller.equals("admin") ? null : reseller)
                                        && node.text()
                                                .equals(
                                                        switch (node.name()) {
                                                            case "plan-id" -> String.valueOf(plan.id());
                                                            case "plan-name" -> plan.name();
                                                            case "plan-guid" -> plan.guid();
                                                            default -> String.valueOf(plan.externalId());
                                                        }))
                        .orElseThrow(() -> PleskRefusal.notFound("Service plan")));
    }

    private void requireWithinLimit(String reseller) {
        var limit = state.reseller(reseller).map(PleskState.Reseller::limit).orElse(-1);
        var owned = state.webspaces.stream()
                .filter(webspace -> resellerLogin(webspace.ownerLogin()).equals(reseller))
                .count();
        if (limit >= 0 && owned >= limit) {
            throw new PleskRefusal(1024, "Limit on subscriptions is reached");
        }
    }

    private Map<String, String> hosting(Node operation, String htype, String reseller) {
        var properties = new LinkedHashMap<String, String>();
        if (!htype.equals("vrt_hst")) {
            return properties;
        }
        var hosting = operation
                .child("hosting")
                .flatMap(node -> node.child("vrt_hst"))
                .orElseThrow(() -> PleskRefusal.invalid("Hosting without vrt_hst"));
        hosting.children("property")
                .forEach(property -> properties.put(
                        property.text("name").orElse(""), property.text("value").orElse("")));
        var login = properties.getOrDefault("ftp_login", "");
        Rules.requireSystemUser(login);
        Rules.requirePassword(Objects.requireNonNullElse(properties.remove("ftp_password"), ""), state.strictness);
        if (PleskState.first(
                        state.webspaces,
                        other -> login.equals(other.properties().get("ftp_login")))
                .isPresent()) {
            throw PleskRefusal.exists("System user " + login);
        }
        var addresses = hosting.children("ip_address");
        if (addresses.isEmpty() || !addresses.stream().allMatch(address -> isInPool(address.text(), reseller))) {
            throw new PleskRefusal(1018, "IP address is not in the owner's pool");
        }
        return properties;
    }

    private boolean isInPool(String address, String reseller) {
        return state.ips.stream()
                .anyMatch(ip -> ip.address().equals(address)
                        && (reseller.equals("admin") || ip.resellers().contains(reseller)));
    }

    private Map<String, Long> limits(Webspace webspace) {
        return PleskState.first(state.plans, plan -> plan.guid().equals(webspace.planGuid()))
                .map(Plan::limits)
                .orElse(Map.of());
    }

    private void set(Webspace webspace, Node operation, Caller caller, Node result) {
        operation
                .child("values")
                .flatMap(values -> values.child("hosting"))
                .flatMap(hosting -> hosting.child("vrt_hst"))
                .ifPresent(hosting -> replace(webspace, withProperties(webspace, hosting)));
        operation
                .child("values")
                .flatMap(values -> values.child("gen_setup"))
                .ifPresent(setup -> replace(
                        webspace,
                        webspace.with(
                                setup.text("name").map(Rules::requireDomain).orElse(webspace.name()),
                                setup.text("external-id").orElse(webspace.externalId()),
                                setup.text("status")
                                        .map(Integer::parseInt)
                                        .map(flags -> changed(webspace.status(), flags, caller))
                                        .orElse(webspace.status()),
                                webspace.planGuid())));
        result.add("id", webspace.id());
    }

    private Webspace withProperties(Webspace webspace, Node hosting) {
        var properties = new LinkedHashMap<>(webspace.properties());
        hosting.children().stream()
                .filter(property -> property.name().equals("property"))
                .forEach(property -> properties.put(
                        property.text("name").orElse(""), property.text("value").orElse("")));
        Rules.requirePassword(properties.getOrDefault("ftp_password", ""), state.strictness);
        return webspace.withProperties(properties);
    }

    /** The whole value is written, of the flags that can be set; Plesk keeps its own, such as expired. */
    private static int changed(int before, int wanted, Caller caller) {
        if ((wanted & ~SETTABLE) != 0) {
            throw new PleskRefusal(1025, "Wrong status value: " + wanted);
        }
        if (!caller.isAdministrator() && ((before ^ wanted) & DISABLED_BY_ADMINISTRATOR) != 0) {
            throw new PleskRefusal(1006, "Permission denied: the administrator disabled it");
        }
        return (before & ~SETTABLE) | wanted;
    }

    private void switchPlan(Webspace webspace, Node operation, Node result) {
        var plan = operation.has("no-plan")
                ? Optional.<Plan>empty()
                : plan(operation, resellerLogin(webspace.ownerLogin()));
        replace(
                webspace,
                webspace.with(
                        webspace.name(),
                        webspace.externalId(),
                        webspace.status(),
                        plan.map(Plan::guid).orElse(null)));
        result.add("id", webspace.id());
        if (webspace.locked()) {
            result.add("problems")
                    .add("problem", "The subscription is locked: its settings were not changed to those of the plan");
        }
    }

    private void replace(Webspace old, Webspace fresh) {
        state.webspaces.set(state.webspaces.indexOf(old), fresh);
    }
}
