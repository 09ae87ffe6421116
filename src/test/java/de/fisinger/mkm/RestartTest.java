package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.process.ProcessMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Broker and portal are killed (SIGKILL) and started again between any two steps: every hosting ends in use once, none
 * twice. On a broker and a database of its own, with the portal as a process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than any lease, so that what a killed portal held is handed out again. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TestStack stack = new TestStack();
    private final PortalProcess portal = new PortalProcess(stack.settings());
    private final JdbcClient jdbc = stack.data().jdbc();

    @BeforeAll
    void startThePortalBeforeTheBroker() throws Exception {
        stack.broker().kill();
        var waiting = committedOrder();
        portal.start();
        assertThat(health()).isEqualTo(503);

        stack.broker().restart();

        awaitActive(waiting);
        await().atMost(PATIENCE).until(this::health, status -> status == 200);
    }

    @AfterAll
    void stop() {
        portal.close();
        stack.close();
    }

    @BeforeEach
    void slowDownPlesk() {
        stack.plesk().agent().heal();
        stack.plesk().agent().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        jdbc.sql("update hosting set plesk_customer_id = null").update();
        jdbc.sql("delete from plesk_customer").update();
        stack.plesk().agent().fail("*", new PleskFault.Delay(Duration.ofMillis(150)), 100);
    }

    @ParameterizedTest(name = "after {0} began")
    @ValueSource(
            strings = {
                "hosting-uebernehmen",
                "plesk-kunde-sicherstellen",
                "abonnement-anlegen",
                "bereitschaft-pruefen",
                "hosting-aktivieren",
                "kunden-benachrichtigen"
            })
    void aKilledPortalGoesOnWhereItWas(String step) {
        var hosting = committedOrder();
        awaitStep(hosting, step);

        portal.kill();
        portal.start();
        stack.broker().advanceClock(LEASE);

        awaitActive(hosting);
        assertMadeOnce(hosting);
    }

    @ParameterizedTest(name = "after {0} began")
    @ValueSource(
            strings = {
                "hosting-uebernehmen",
                "plesk-kunde-sicherstellen",
                "abonnement-anlegen",
                "bereitschaft-pruefen",
                "hosting-aktivieren",
                "kunden-benachrichtigen"
            })
    void aKilledBrokerGoesOnWhereItWas(String step) {
        var hosting = committedOrder();
        awaitStep(hosting, step);

        stack.broker().kill();
        stack.broker().restart();
        stack.broker().advanceClock(LEASE);

        awaitActive(hosting);
        assertMadeOnce(hosting);
    }

    @Test
    void aLinkThatIsOrderedWhileTheBrokerIsDownIsMadeWhenItIsBack() {
        stack.broker().kill();
        var linking = committedLinking();

        stack.broker().restart();

        await("linking " + linking)
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("select status from linking where id = ?")
                                .param(linking)
                                .query(String.class)
                                .single(),
                        "LINKED"::equals);
        assertThat(jdbc.sql("select count(*) from hosting where domain_name = 'altbestand.example'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterAStopAndAStartAllStateIsThere() {
        var hosting = committedOrder();
        awaitActive(hosting);
        var steps = stepsOf(hosting);

        portal.close();
        stack.broker().close();
        stack.broker().restart();
        portal.start();

        assertThat(stepsOf(hosting)).isGreaterThanOrEqualTo(steps);
        assertThat(statusOf(hosting)).isEqualTo("ACTIVE");
        awaitActive(committedOrder());
        assertThat(jdbc.sql("select max(process_version) from deployed_model")
                        .query(Integer.class)
                        .single())
                .as("versions of the unchanged model")
                .isEqualTo(1);
    }

    /** What an order leaves in the database, as if the portal had been killed right after the commit. */
    private long committedOrder() {
        var hosting = jdbc.sql("""
                        insert into hosting (account_id, customer_id, contract_id, product_id, order_token, status, attempt,
                            requested_at)
                        select c.account_id, (select id from customer where customer_number = '1234578'), c.id, p.id,
                            gen_random_uuid(), 'PROVISIONING', 1, now()
                        from contract c join product p on p.contract_id = c.id where c.contract_number = 'o1441'
                        returning id
                        """).query(Long.class).single();
        jdbc.sql(
                        "update hosting set login = 'web' || id, domain_name = 'web' || id || '.server11.webserver.example' where id = ?")
                .param(hosting)
                .update();
        publish("hosting-requested", "hosting-" + hosting, Map.of("hostingId", hosting));
        return hosting;
    }

    /** What an order to link a subscription of the demo's server leaves in the database. */
    private long committedLinking() {
        var subscription = stack.plesk().agent().content().webspaces().getFirst();
        var linking = jdbc.sql("""
                        insert into linking (account_id, token, batch, contract_id, customer_id, product_id, subscription_id,
                            subscription_guid, domain_name, status, requested_at)
                        select c.account_id, gen_random_uuid(), gen_random_uuid(), c.id,
                            (select id from customer where customer_number = '1234578'), p.id, ?, ?, ?, 'REQUESTED', now()
                        from contract c join product p on p.contract_id = c.id where c.contract_number = 'o1441'
                        returning id
                        """)
                .params(subscription.id(), subscription.guid(), subscription.name())
                .query(Long.class)
                .single();
        publish("linking-requested", "linking-" + linking, Map.of("linkingId", linking));
        return linking;
    }

    private void publish(String name, String subject, Map<String, Object> ids) {
        var account = jdbc.sql("select account_id from contract where contract_number = 'o1441'")
                .query(Long.class)
                .single();
        var message = ProcessMessage.start(name, subject, 1, account, ids);
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('publish-message', ?, ?, now(), false, 1)
                        """)
                .params(message.messageId(), new JsonMapper().writeValueAsBytes(message))
                .update();
    }

    private void awaitStep(long hosting, String step) {
        await(step)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> jdbc.sql("select count(*) from process_step where subject = ? and element_id = ?")
                                .params("hosting-" + hosting, step)
                                .query(Long.class)
                                .single(),
                        count -> count > 0);
    }

    private void awaitActive(long hosting) {
        await("hosting " + hosting)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> statusOf(hosting), "ACTIVE"::equals);
    }

    private void assertMadeOnce(long hosting) {
        var content = stack.plesk().agent().content();
        assertThat(content.webspaces())
                .filteredOn(webspace -> ("mkm-h-" + hosting).equals(webspace.externalId()))
                .hasSize(1);
        assertThat(content.customers())
                .filteredOn(customer -> customer.externalId() != null)
                .hasSize(1);
    }

    private String statusOf(long hosting) {
        return jdbc.sql("select status from hosting where id = ?")
                .param(hosting)
                .query(String.class)
                .single();
    }

    private long stepsOf(long hosting) {
        return jdbc.sql("select count(*) from process_step where subject = ?")
                .param("hosting-" + hosting)
                .query(Long.class)
                .single();
    }

    private int health() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(portal.address("/actuator/health")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
