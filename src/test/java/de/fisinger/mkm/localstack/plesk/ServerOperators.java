package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.plesk.PleskState.Reseller;
import de.fisinger.mkm.localstack.plesk.PleskState.Session;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** The small operators: reseller, ip, server, session and secret_key. */
final class ServerOperators {

    private final PleskState state;

    ServerOperators(PleskState state) {
        this.state = state;
    }

    void reseller(Node operation, Node answer, Caller caller) {
        var all = operation.child("filter").filter(filter -> filter.has("all")).isPresent();
        var visible = state.resellers.stream()
                .filter(reseller -> caller.sees(reseller.login()))
                .toList();
        if (all) {
            visible.forEach(reseller -> describe(reseller, operation, Operator.ok(answer)));
        } else {
            Operator.forEach(
                    operation,
                    answer,
                    visible,
                    filter -> reseller -> matches(reseller, filter),
                    (reseller, result) -> describe(reseller, operation, result));
        }
    }

    private static boolean matches(Reseller reseller, Node filter) {
        return switch (filter.name()) {
            case "id" -> filter.text().equals(String.valueOf(reseller.id()));
            case "login" -> filter.text().equals(reseller.login());
            case "guid" -> filter.text().equals(reseller.guid());
            default -> false;
        };
    }

    private void describe(Reseller reseller, Node operation, Node result) {
        result.add("id", reseller.id());
        var data = result.add("data");
        var dataset = operation.child("dataset").orElseThrow();
        if (dataset.has("gen-info")) {
            data.add("gen-info")
                    .add("cr-date", "2024-01-01")
                    .add("cname", reseller.name())
                    .add("pname", reseller.name())
                    .add("login", reseller.login())
                    .add("status", reseller.status())
                    .add("guid", reseller.guid());
        }
        if (dataset.has("ippool")) {
            var pool = data.add("ippool");
            state.ips.stream()
                    .filter(ip -> ip.resellers().contains(reseller.login()))
                    .forEach(
                            ip -> pool.add("ip").add("ip-address", ip.address()).add("ip-type", ip.type()));
        }
    }

    void ip(Node operation, Node answer, Caller caller) {
        var addresses = Operator.ok(answer).add("addresses");
        for (var ip : state.ips) {
            addresses
                    .add("ip_info")
                    .add("ip_address", ip.address())
                    .add("netmask", ip.address().contains(":") ? "ffff:ffff:ffff:ffff::" : "255.255.255.0")
                    .add("type", ip.type())
                    .add("interface", "eth0");
        }
    }

    void server(Node operation, Node answer, Caller caller) {
        requireAdministrator(caller);
        switch (operation.name()) {
            case "get" -> {
                var result = Operator.ok(answer);
                if (operation.has("gen_info")) {
                    result.add("gen_info")
                            .add("server_name", "server11.webserver.example")
                            .add("server_guid", UUID.nameUUIDFromBytes(new byte[] {11}));
                }
            }
            case "get_protos" -> {
                var protocols = Operator.ok(answer).add("protos");
                PleskSimulator.VERSIONS.forEach(version -> protocols.add("proto", version));
            }
            default -> {
                var login = operation.text("login").orElseThrow();
                if (!state.isLoginTaken(login)) {
                    throw PleskRefusal.notFound("User " + login);
                }
                var data = operation.child("data").orElseThrow();
                var session = new Session(UUID.randomUUID().toString(), login, address(data));
                data.text("domain_name").map(ServerOperators::decoded).ifPresent(this::requireDomain);
                state.sessions.add(session);
                Operator.ok(answer).add("id", session.id());
            }
        }
    }

    private static String address(Node data) {
        try {
            return InetAddress.ofLiteral(decoded(data.text("user_ip").orElse("")))
                    .getHostAddress();
        } catch (IllegalArgumentException e) {
            throw PleskRefusal.invalid("User IP address");
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void requireDomain(String name) {
        if (state.webspaces.stream().noneMatch(webspace -> webspace.name().equals(Rules.ascii(name)))) {
            throw PleskRefusal.notFound("Domain " + name);
        }
    }

    void session(Node operation, Node answer, Caller caller) {
        if (operation.name().equals("get")) {
            var result = Operator.ok(answer);
            state.sessions.forEach(
                    session -> result.add("session").add("id", session.id()).add("login", session.login()));
            return;
        }
        var id = operation.text("session-id").orElse("");
        if (!state.sessions.removeIf(session -> session.id().equals(id))) {
            throw PleskRefusal.notFound("Session");
        }
        Operator.ok(answer);
    }

    void secretKey(Node operation, Node answer, Caller caller) {
        requireAdministrator(caller);
        if (operation.name().equals("create")) {
            var key = new PleskState.Key(
                    UUID.randomUUID().toString(),
                    operation.text("ip_address").orElse(null),
                    operation.text("description").orElse(null),
                    operation.text("login").orElse(null));
            state.keys.add(key);
            Operator.ok(answer).add("key", key.key());
            return;
        }
        Operator.forEach(
                operation,
                answer,
                java.util.List.copyOf(state.keys),
                filter -> key -> key.key().equals(filter.text()),
                (key, result) -> {
                    if (operation.name().equals("delete")) {
                        state.keys.remove(key);
                        result.add("key", key.key());
                    } else {
                        describe(key, result.add("key_info"));
                    }
                });
    }

    private static void describe(PleskState.Key key, Node info) {
        info.add("key", key.key());
        if (key.ipAddress() != null) {
            info.add("ip_address", key.ipAddress());
        }
        if (key.description() != null) {
            info.add("description", key.description());
        }
        if (key.login() != null) {
            info.add("login", key.login());
        }
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.isAdministrator()) {
            throw new PleskRefusal(1006, "Permission denied");
        }
    }
}
