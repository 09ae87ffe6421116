package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.SelfSignedCertificate;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskSimulator;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.ServerCertificate;
import de.fisinger.mkm.plesk.ServerData;
import de.fisinger.mkm.plesk.ServerRefusedException;
import de.fisinger.mkm.plesk.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How full the provider's servers are, and how one becomes empty. */
@MkmTest
class WebServersTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private WebServers servers;

    @Autowired
    private ResellerHostings creation;

    @Autowired
    private ServerFollowing following;

    @Autowired
    private Deviations deviations;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void takeHostingsAgain() {
        drain(false);
        changes.end();
    }

    private WebServerItem server() {
        return hostings.as(
                "support",
                () -> servers.list().page(ListQuery.all()).rows().stream()
                        .filter(item -> item.name().equals("server11"))
                        .findFirst()
                        .orElseThrow());
    }

    private void drain(boolean wanted) {
        var id = server().id();
        hostings.as("support", () -> {
            servers.drain(id, wanted);
            return wanted;
        });
    }

    @Test
    void aServerSaysHowManyHostingsItHas() {
        var before = server();
        changes.active("1234578");

        assertThat(server().hostings()).isEqualTo(before.hostings() + 1);
        assertThat(server().contracts()).isPositive();
    }

    @Test
    void aDrainedServerTakesNoNewHostingsAndKeepsWhatItHas() {
        var hosting = changes.active("1234578");

        drain(true);

        assertThat(server().draining()).isTrue();
        assertThatThrownBy(() -> hostings.order("1234578"))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DRAINING));
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        drain(false);
        hostings.awaitStatus(hostings.order("1234578"), HostingStatus.ACTIVE);
    }

    @Test
    void aServerIsAddedOnceItsCertificateIsTrustedAndItsKeyIsRight() throws IOException {
        try (var other = new PleskSimulator(
                0,
                new SelfSignedCertificate(TestStack.shared().certificate()),
                null,
                DemoPlesk.content(TestStack.PLESK_KEY),
                Duration.ZERO)) {
            assertThat(wrong(data("server14", "gibt-es-nicht.invalid", other.port(), "schluessel"), null))
                    .contains("Den Namen gibt-es-nicht.invalid gibt es nicht");
            assertThat(wrong(data("server14", "localhost", 1, "schluessel"), null))
                    .contains("auf Port 1 niemand");
            var entered = data("server14", "localhost", other.port(), "schluessel");
            assertThat(wrong(entered, null)).contains("Das Zertifikat von server14 ist nicht vertrauenswürdig");
            var certificate = asSupport(() -> servers.certificate(entered)).orElseThrow();
            assertThat(certificate.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(certificate.validUntil()).isAfter(Instant.now());
            assertThat(wrong(entered, certificate)).contains("Schlüssel");
            assertThat(listed()).doesNotContain("server14");

            var right = data("server14", "localhost", other.port(), TestStack.PLESK_KEY);
            asSupport(() -> {
                servers.add(right, certificate);
                return right;
            });

            assertThat(listed()).contains("server14");
            assertThat(problem(data("server11", "localhost", other.port(), ""), certificate))
                    .isEqualTo(ServerRefusedException.Problem.NAME_TAKEN);
            assertThat(problem(data("server14", "127.0.0.1", other.port(), ""), certificate))
                    .isEqualTo(ServerRefusedException.Problem.KEY_MISSING);
            change(known().version(), data("server14", "localhost", other.port(), ""), certificate);
            assertThat(known().data().secretKey()).isEmpty();
            assertThat(known().trusted()).isEqualTo(certificate);
        } finally {
            hostings.sql("delete from plesk_server where name = 'server14'");
        }
    }

    private static ServerData data(String name, String host, int port, String key) {
        return new ServerData(name, host, port, key, "server14.webserver.example", null);
    }

    private <T> T asSupport(Supplier<T> work) {
        return hostings.as("support", work);
    }

    private String wrong(ServerData server, @Nullable ServerCertificate certificate) {
        var failure = catchThrowableOfType(
                PleskException.class,
                () -> asSupport(() -> {
                    servers.test(null, server, certificate);
                    return server;
                }));
        return String.valueOf(failure.getMessage());
    }

    private ServerRefusedException.Problem problem(ServerData server, ServerCertificate certificate) {
        var version = known().version();
        return catchThrowableOfType(ServerRefusedException.class, () -> change(version, server, certificate))
                .problem();
    }

    private void change(int version, ServerData server, ServerCertificate certificate) {
        var id = known().id();
        asSupport(() -> {
            servers.change(id, version, server, certificate);
            return id;
        });
    }

    private ServerSettings known() {
        var id = hostings.id("select id from plesk_server where name = 'server14'");
        return asSupport(() -> servers.find(id)).orElseThrow();
    }

    private List<String> listed() {
        return asSupport(() -> servers.list().page(ListQuery.all()).rows().stream()
                .map(WebServerItem::name)
                .toList());
    }

    /** Each contract has its server; what happens on one is seen while the other one is silent. */
    @Test
    void oneAccountHasContractsOnSeveralServers() throws IOException {
        try (var other = new PleskSimulator(
                0,
                new SelfSignedCertificate(TestStack.shared().certificate()),
                null,
                DemoPlesk.content(TestStack.PLESK_KEY),
                Duration.ZERO)) {
            secondServer(other.port());
            var here = changes.active("1234578");
            var there = hostings.as("reseller", () -> creation.create(onSecondServer()));
            hostings.awaitStatus(there, HostingStatus.ACTIVE);

            assertThat(hostings.webspacesOf(here)).hasSize(1);
            assertThat(hostings.webspacesOf(there)).isEmpty();
            assertThat(made(other)).hasSize(1);
            assertThat(hostings.details(there).serverName()).isEqualTo("server13");

            changes.make(changes.wanted(ChangeKind.SUSPENSION, there));
            assertThat(made(other).getFirst().status()).isEqualTo(32);
            assertThat(hostings.onlyWebspaceOf(here).status()).isZero();

            following.followAll();
            byHand(other, webspace -> webspace.withStatus(32 | 16));
            hostings.plesk().fail("event_log.get-last-id", new PleskFault.Delay(Duration.ofSeconds(4)), 1);
            following.followAll();

            assertThat(hostings.as("reseller", () -> deviations.of(there))).hasSize(1);
            assertThat(last(other, "webspace.get"))
                    .as("read before the first server has answered")
                    .isBefore(last(TestStack.shared().plesk(), "event_log.get-last-id"));
        } finally {
            forgetSecondServer();
        }
    }

    private static Instant last(PleskSimulator server, String operation) {
        return server.agent().requests().reversed().stream()
                .filter(request -> request.operations().contains(operation))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private void secondServer(int pleskPort) {
        hostings.sql("""
                with server as (insert into plesk_server (name, host, port, secret_key, trusted_certificates, preview_domain)
                    select 'server13', host, %d, secret_key, trusted_certificates, 'server13.webserver.example'
                    from plesk_server where name = 'server11' returning id),
                contract as (insert into contract (account_id, contract_number, product_name, note, area, kind, active,
                        plesk_server_id, reseller_login, article_id)
                    select c.account_id, 'o1313', c.product_name, '', c.area, c.kind, true, server.id, c.reseller_login,
                        c.article_id from contract c, server where c.contract_number = 'o1441' returning id, account_id)
                insert into product (account_id, type, name, net_price, active, contract_id, plan_guid, plan_name)
                select account_id, 'RESELLER', 'Auf Server 13', 9.90, true, id, '%s', 'Webhosting M' from contract
                """.formatted(pleskPort, DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER)));
    }

    private NewHosting onSecondServer() {
        return new NewHosting(
                UUID.randomUUID(),
                hostings.id("select id from contract where contract_number = 'o1313'"),
                hostings.id("select id from customer where customer_number = '1234578'"),
                hostings.id("select id from product where name = 'Auf Server 13'"),
                null);
    }

    private void forgetSecondServer() {
        for (var of : List.of("hosting", "use_reading", "product")) {
            hostings.sql("delete from %s where contract_id in (select id from contract where contract_number = 'o1313')"
                    .formatted(of));
        }
        hostings.sql(
                "delete from plesk_customer where plesk_server_id in (select id from plesk_server where name = 'server13')");
        hostings.sql("delete from contract where contract_number = 'o1313'");
        hostings.sql("delete from plesk_server where name = 'server13'");
    }

    private static List<Webspace> made(PleskSimulator server) {
        return server.agent().content().webspaces().stream()
                .filter(webspace -> webspace.externalId() != null)
                .toList();
    }

    private static void byHand(PleskSimulator server, UnaryOperator<Webspace> change) {
        var content = server.agent().content();
        server.agent()
                .restore(content.with(
                        content.customers(),
                        content.webspaces().stream()
                                .map(webspace -> webspace.externalId() == null ? webspace : change.apply(webspace))
                                .toList()));
    }

    @Test
    void resellersDrainNothing() {
        var id = server().id();
        assertThatThrownBy(() -> hostings.as("reseller", () -> {
                    servers.drain(id, true);
                    return id;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
