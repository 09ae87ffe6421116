package de.fisinger.mkm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.Backup;
import de.fisinger.mkm.localstack.CommittedOrders;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.PortalProcess;
import de.fisinger.mkm.localstack.TestStack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Broker and portal are stopped and started again, lose their data or get that of a backup: every hosting ends in use once,
 * none twice. On a broker and a database of its own, with the portal as a process. FaultsTest kills them during calls.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartTest {

    /** What loses data comes last. */
    private static final int AFTER_THE_OTHERS = Integer.MAX_VALUE;

    private final TestStack stack = new TestStack();
    /** Compares database and engine every two seconds, also while one of them is away. */
    private final PortalProcess portal = new PortalProcess(comparing(stack.settings()));

    private final CommittedOrders orders = new CommittedOrders(stack);

    private final JdbcClient jdbc = stack.data().jdbc();

    private static Map<String, String> comparing(Map<String, String> settings) {
        settings.put("mkm.process.reconcile-after", "2s");
        settings.put("mkm.process.reconcile-every", "2s");
        return settings;
    }

    @BeforeAll
    void start() {
        portal.start();
    }

    @AfterAll
    void stop() {
        portal.close();
        stack.close();
    }

    @BeforeEach
    void emptyPlesk() {
        stack.plesk().agent().heal();
        stack.plesk().agent().setUpTime(Duration.ZERO);
        stack.plesk().agent().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        jdbc.sql("update hosting set plesk_customer_id = null").update();
        jdbc.sql("delete from plesk_customer").update();
    }

    /** The portal before the broker: what is ordered meanwhile is done when the broker is there. */
    @Test
    void afterAStopAndAStartAllStateIsThere() throws Exception {
        var hosting = orders.hosting();
        awaitActive(hosting);
        var steps = stepsOf(hosting);

        portal.close();
        stack.broker().stop();
        var waiting = orders.hosting();
        portal.start();
        assertThat(health()).isEqualTo(503);
        stack.broker().restart();

        assertThat(stepsOf(hosting)).isGreaterThanOrEqualTo(steps);
        assertThat(orders.statusOf(hosting)).isEqualTo("ACTIVE");
        awaitActive(waiting);
        await().until(this::health, status -> status == 200);
        assertThat(jdbc.sql("select max(process_version) from deployed_model")
                        .query(Integer.class)
                        .single())
                .as("versions of the unchanged model")
                .isEqualTo(1);
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    void aBrokerWithoutDataGetsModelsAndWorkAgain() {
        var order = committedWaitingOrder();
        awaitInstance("order-" + order);
        stack.plesk().agent().setUpTime(Duration.ofDays(1));
        var hosting = orders.hosting();
        awaitStep(hosting, "bereitschaft-pruefen");

        stack.broker().loseData();
        stack.plesk().agent().becomeReady();

        awaitActive(hosting);
        assertMadeOnce(hosting);
        awaitInstance("order-" + order);
        awaitActive(orders.hosting());

        // the keys of this loss are those of the first
        stack.broker().loseData();

        awaitInstance("order-" + order);
        awaitActive(orders.hosting());
    }

    @Test
    @Order(AFTER_THE_OTHERS)
    void afterARestoredBackupWhatIsMissingIsStartedAndWhatIsOrphanedIsEnded() {
        stack.plesk().agent().setUpTime(Duration.ofDays(1));
        var known = orders.hosting();
        awaitStep(known, "bereitschaft-pruefen");
        var backup = new Backup(stack.data());
        // so that the engine has ended what the backup takes for being set up
        stack.plesk().agent().becomeReady();
        awaitActive(known);
        stack.plesk().agent().setUpTime(Duration.ofDays(1));
        var unknown = orders.hosting();
        awaitStep(unknown, "bereitschaft-pruefen");
        var orphan = awaitInstance("hosting-" + unknown);
        awaitNoted(unknown);

        portal.kill();
        backup.restore();
        assertThat(orders.statusOf(known)).isEqualTo("PROVISIONING");
        stack.plesk().agent().setUpTime(Duration.ZERO);
        portal.start();

        awaitActive(known);
        assertMadeOnce(known);
        await("the orphan is ended").until(() -> engineState(orphan), "TERMINATED"::equals);
        var next = orders.hosting();
        assertThat(next).as("no id is given twice").isGreaterThan(unknown);
        awaitActive(next);
    }

    private long awaitInstance(String subject) {
        return await("instance of " + subject)
                .until(() -> jdbc.sql("""
                                        select process_instance_key from engine.process_instance
                                        where subject = ? and state = 'ACTIVE' order by process_instance_key desc limit 1
                                        """).param(subject).query(Long.class).optional(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String engineState(long instance) {
        return jdbc.sql("select state from engine.process_instance where process_instance_key = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private void awaitNoted(long hosting) {
        await("the ids in use are noted")
                .until(() -> jdbc.sql("""
                                select count(*) > 0 from engine.used_id
                                where sequence_name = 'hosting_id_seq' and last_value >= ?
                                """).param(hosting).query(Boolean.class).single());
    }

    /** An order of a product that waits for the reseller's decision. */
    private long committedWaitingOrder() {
        var order = jdbc.sql("""
                        insert into product_order (account_id, customer_id, product_id, order_token, product_name, net_price,
                            status, ordered_at)
                        select p.account_id, (select id from customer where customer_number = '1234578'), p.id,
                            gen_random_uuid(), p.name, p.net_price, 'REQUESTED', now()
                        from product p where p.name = 'CS-Flex 2'
                        returning id
                        """).query(Long.class).single();
        orders.ask("order", order);
        orders.publish(
                "product-ordered",
                "order-" + order,
                Map.of("orderId", order, "atOnce", false, "resellerProduct", false));
        return order;
    }

    private void awaitStep(long hosting, String step) {
        await(step)
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
                .pollInterval(Duration.ofMillis(200))
                .until(() -> orders.statusOf(hosting), "ACTIVE"::equals);
    }

    private void assertMadeOnce(long hosting) {
        var content = stack.plesk().agent().content();
        assertThat(content.webspaces())
                .filteredOn(webspace -> String.valueOf(webspace.externalId()).matches("mkm-\\w+-h-" + hosting))
                .hasSize(1);
        assertThat(content.customers())
                .filteredOn(customer -> customer.externalId() != null)
                .hasSize(1);
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
