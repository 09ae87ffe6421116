package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Customer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The operator customer. */
final class CustomerOperator implements Operator {

    private static final List<String> TEXTS = List.of(
            "cname",
            "pname",
            "login",
            "status",
            "phone",
            "fax",
            "email",
            "address",
            "city",
            "state",
            "pcode",
            "country",
            "locale",
            "description");

    private final PleskState state;

    CustomerOperator(PleskState state) {
        this.state = state;
    }

    @Override
    public void run(Node operation, Node answer, Caller caller) {
        switch (operation.name()) {
            case "add" -> add(operation, answer, caller);
            case "get" ->
                forEach(operation, answer, caller, (customer, result) -> describe(customer, operation, result));
            case "set" -> forEach(operation, answer, caller, (customer, result) -> set(customer, operation, result));
            case "del" -> forEach(operation, answer, caller, this::delete);
            default -> throw new PleskRefusal(1014, "unknown operation " + operation.name());
        }
    }

    private void forEach(
            Node operation, Node answer, Caller caller, java.util.function.BiConsumer<Customer, Node> action) {
        var visible = state.customers.stream()
                .filter(customer -> caller.sees(customer.reseller()))
                .toList();
        Operator.forEach(operation, answer, visible, filter -> customer -> matches(customer, filter), action);
    }

    private boolean matches(Customer customer, Node filter) {
        var value = filter.text();
        return switch (filter.name()) {
            case "id" -> value.equals(String.valueOf(customer.id()));
            case "login" -> value.equals(customer.login());
            case "guid" -> value.equals(customer.guid());
            case "external-id" -> value.equals(customer.externalId());
            case "owner-login" -> value.equals(customer.reseller());
            case "owner-id" ->
                state.reseller(customer.reseller())
                        .filter(owner -> value.equals(String.valueOf(owner.id())))
                        .isPresent();
            default -> false;
        };
    }

    private void add(Node operation, Node answer, Caller caller) {
        var info = operation.child("gen_info").orElseThrow();
        var login = info.text("login").orElseThrow();
        var reseller = ownerOf(info, caller);
        Rules.requireLogin(login);
        Rules.requirePassword(info.text("passwd").orElse(""), state.strictness);
        info.text("locale").ifPresent(locale -> Rules.requireLocale(locale, state.strictness));
        info.text("country")
                .ifPresent(country -> Rules.requireAddress(country, info.text("state"), info.text("pcode")));
        if (state.isLoginTaken(login)) {
            throw PleskRefusal.exists("User account " + login);
        }
        var texts = new LinkedHashMap<String, String>();
        TEXTS.forEach(name -> info.text(name).ifPresent(text -> texts.put(name, text)));
        texts.putIfAbsent("status", "0");
        texts.put("cr_date", LocalDate.now(java.time.ZoneOffset.UTC).toString());
        var customer = new Customer(
                state.nextId(),
                UUID.randomUUID().toString(),
                login,
                reseller,
                info.text("external-id").orElse(null),
                texts);
        state.customers.add(customer);
        Operator.ok(answer).add("id", customer.id()).add("guid", customer.guid());
    }

    private String ownerOf(Node info, Caller caller) {
        if (caller.reseller() != null) {
            return caller.reseller();
        }
        var byLogin = info.text("owner-login").flatMap(state::reseller);
        var byId = info.text("owner-id")
                .flatMap(id -> PleskState.first(state.resellers, reseller -> id.equals(String.valueOf(reseller.id()))));
        if (info.has("owner-login") || info.has("owner-id")) {
            return byLogin.or(() -> byId)
                    .orElseThrow(() -> PleskRefusal.notFound("owner"))
                    .login();
        }
        return "admin";
    }

    private void describe(Customer customer, Node operation, Node result) {
        result.add("id", customer.id());
        var data = result.add("data");
        var dataset = operation.child("dataset").orElseThrow();
        if (dataset.has("gen_info")) {
            var info = data.add("gen_info");
            info.add("cr_date", Objects.requireNonNull(customer.info().get("cr_date")));
            TEXTS.stream()
                    .filter(customer.info()::containsKey)
                    .forEach(name -> info.add(name, customer.info().getOrDefault(name, "")));
            info.add("guid", customer.guid()).add("owner-login", customer.reseller());
            if (customer.externalId() != null) {
                info.add("external-id", customer.externalId());
            }
        }
        if (dataset.has("stat")) {
            var owned = state.webspaces.stream()
                    .filter(webspace -> webspace.ownerLogin().equals(customer.login()))
                    .count();
            data.add("stat").add("active_domains", owned);
        }
    }

    private void set(Customer customer, Node operation, Node result) {
        var info = operation.child("values").flatMap(values -> values.child("gen_info"));
        if (info.isPresent()) {
            var texts = PleskState.ordered(customer.info());
            TEXTS.forEach(name -> info.get().text(name).ifPresent(text -> texts.put(name, text)));
            info.get().text("passwd").ifPresent(password -> {
                Rules.requirePassword(password, state.strictness);
                texts.put("passwd", password);
            });
            state.customers.set(
                    state.customers.indexOf(customer),
                    new Customer(
                            customer.id(),
                            customer.guid(),
                            Objects.requireNonNull(texts.get("login")),
                            customer.reseller(),
                            info.get().text("external-id").orElse(customer.externalId()),
                            texts));
        }
        result.add("id", customer.id());
    }

    private void delete(Customer customer, Node result) {
        state.customers.remove(customer);
        state.webspaces.removeIf(webspace -> webspace.ownerLogin().equals(customer.login()));
        result.add("id", customer.id());
    }
}
