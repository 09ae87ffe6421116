package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.Hostings;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.order.OrderStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Database and engine say differently what is in work, and the database is right. */
@MkmTest
class ReconciliationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private List<ProcessOwner> owners;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineInstances instances;

    @Autowired
    private EngineView view;

    @Autowired
    private AccountBinding accounts;

    @Autowired
    private MessageOutbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessSettings settings;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private Hostings orderedHostings;

    @Autowired
    private OrderStory orders;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    @BeforeEach
    void nothingIsUnderWay() {
        orders.reset();
    }

    @AfterEach
    void pleskIsQuick() {
        hostings.letPleskFinish();
    }

    @Test
    void whatTheEngineDoesNotKnowIsStartedAgainAndFindsWhatWasMade() {
        var hosting = hostingThatIsBeingSetUp();
        endAtTheEngine("hosting-" + hosting);

        reconciliation.run();
        assertThat(instancesOf("hosting-" + hosting)).as("asked for just now").isEqualTo(1);
        age("hosting", hosting);
        assertThat(reconciliation.run().started()).isPositive();

        hostings.letPleskFinish();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void anInstanceThatIsFurtherThanTheDatabaseMakesRoomForAnother() {
        var hosting = hostingThatIsBeingSetUp();
        var former = activeInstanceOf("hosting-" + hosting);
        // a backup from before the instance took it
        hostings.sql("update hosting set process_instance_key = null where id = " + hosting);
        age("hosting", hosting);

        assertThat(reconciliation.run().ended()).isPositive();

        await("the former instance is ended").atMost(PATIENCE).until(() -> stateOf(former), "TERMINATED"::equals);
        hostings.letPleskFinish();
        reconciliation.run();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void whatIsTakenWhileItIsLookedAtStaysWithItsInstance() {
        var hosting = hostingThatIsBeingSetUp();
        var instance = activeInstanceOf("hosting-" + hosting);
        hostings.sql("update hosting set process_instance_key = null where id = " + hosting);
        age("hosting", hosting);
        // as if the engine's exporter had not told of the instance yet
        hostings.sql("update engine.process_instance set subject = 'late-0' where process_instance_key = " + instance);

        comparing(new Slow(
                        owner("hosting"),
                        () -> hostings.sql("update hosting set process_instance_key = %d where id = %d"
                                .formatted(instance, hosting))))
                .run();

        assertThat(hostings.id("select process_instance_key from hosting where id = " + hosting))
                .isEqualTo(instance);
        hostings.letPleskFinish();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @Test
    void aCancelledHostingThatIsStartedAgainIsTakenBack() {
        var hosting = hostingThatIsBeingSetUp();
        endAtTheEngine("hosting-" + hosting);
        hostings.as("reseller", () -> {
            orderedHostings.cancel(hosting, "Doch nicht.");
            return hosting;
        });
        age("hosting", hosting);

        reconciliation.run();

        hostings.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomers()).isEmpty();
    }

    @Test
    void whatAFormerVersionOfThePortalTriesAgainIsTaken() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        // it knows nothing of finished work
        hostings.sql("""
                update hosting set status = 'PROVISIONING', attempt = 2, process_instance_key = null, subscription_guid = null,
                    activated_at = null, work_finished_at = now() where id = %d
                """.formatted(hosting));
        age("hosting", hosting);

        reconciliation.run();

        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(isFinished("hosting", hosting)).isFalse();
    }

    @Test
    void whatIsDoneIsNotLookedAtAgain() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        var instance = hostings.id("select process_instance_key from hosting where id = " + hosting);
        await().atMost(PATIENCE).until(() -> stateOf(instance), "COMPLETED"::equals);
        age("hosting", hosting);

        reconciliation.run();

        assertThat(isFinished("hosting", hosting)).isTrue();
        assertThat(instancesOf("hosting-" + hosting)).isEqualTo(1);
    }

    @Test
    void theMailThatALostInstanceOwesIsMadeUpFor() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        var key = "hosting-ready-" + hosting + "-1";
        await().atMost(PATIENCE).until(() -> count("mail_delivery where mail_key = ?", key) == 1);
        // the broker lost its data before the last step
        hostings.sql("delete from mail_delivery where mail_key = '%s'".formatted(key));
        hostings.sql("update hosting set process_instance_key = -process_instance_key where id = " + hosting);
        age("hosting", hosting);

        reconciliation.run();

        assertThat(count("mail_delivery where mail_key = ?", key)).isEqualTo(1);
        assertThat(isFinished("hosting", hosting)).isTrue();
    }

    @Test
    void anOrderThatWasDeclinedWhileItsInstanceWasLostIsStillTold() {
        var order = orders.order(OrderStory.CLOUD, null);
        await().atMost(PATIENCE).until(() -> orders.mailsAbout(order), "order-received"::equals);
        endAtTheEngine("order-" + order);
        hostings.sql("update product_order set process_instance_key = -process_instance_key where id = " + order);
        orders.decline(order, "Nicht mehr lieferbar.");
        age("product_order", order);

        reconciliation.run();

        await().atMost(PATIENCE).until(() -> orders.mailsAbout(order), mails -> mails.contains("order-declined"));
        assertThat(orders.awaitEnd(order)).isEqualTo("abgelehnt");
        var instance = hostings.id("select process_instance_key from product_order where id = " + order);
        await().atMost(PATIENCE).until(() -> stateOf(instance), "COMPLETED"::equals);
        age("product_order", order);
        reconciliation.run();
        assertThat(isFinished("product_order", order)).isTrue();
    }

    @Test
    void aServiceAccessOfWhichNobodyWasToldNeedsNoInstance() {
        var access = jdbc.sql("""
                        insert into service_access (account_id, provider_account_id, code_hash, status, granted_at, ended_at,
                            ended_by, start_requested_at)
                        select min(id), max(id), md5(random()::text) || md5(random()::text), 'ENDED', now(), now(), 'CUSTOMER',
                            now() - interval '1 hour'
                        from account returning id
                        """).query(Long.class).single();

        reconciliation.run();

        assertThat(isFinished("service_access", access)).isTrue();
        assertThat(instancesOf("service-access-" + access)).isZero();
        hostings.sql("delete from service_access where id = " + access);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingStarted() {
        var hosting = hostingThatIsBeingSetUp();
        endAtTheEngine("hosting-" + hosting);
        age("hosting", hosting);

        var result = comparing(new Broken(), owner("hosting")).run();

        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.started()).isPositive();
        hostings.letPleskFinish();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    private long hostingThatIsBeingSetUp() {
        hostings.plesk().setUpTime(Duration.ofDays(1));
        var hosting = hostings.order("1234578");
        await().atMost(PATIENCE).until(() -> hostings.timeline(hosting).contains("bereitschaft-pruefen"));
        return hosting;
    }

    private Reconciliation comparing(ProcessOwner... compared) {
        return new Reconciliation(
                List.of(compared), engine, instances, view, accounts, outbox, jdbc, transaction, settings);
    }

    private ProcessOwner owner(String kind) {
        return owners.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void endAtTheEngine(String subject) {
        var instance = activeInstanceOf(subject);
        engine.end(instance);
        await(subject + " has ended").atMost(PATIENCE).until(() -> stateOf(instance), "TERMINATED"::equals);
    }

    private long activeInstanceOf(String subject) {
        return await("instance of " + subject)
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("""
                                        select process_instance_key from engine.process_instance
                                        where subject = ? and state = 'ACTIVE'
                                        """).param(subject).query(Long.class).optional(), Optional::isPresent)
                .orElseThrow();
    }

    private String stateOf(long instance) {
        return jdbc.sql("select state from engine.process_instance where process_instance_key = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    private long instancesOf(String subject) {
        return count("engine.process_instance where subject = ?", subject);
    }

    private long count(String rows, Object parameter) {
        return jdbc.sql("select count(*) from " + rows)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private boolean isFinished(String table, long id) {
        return jdbc.sql("select work_finished_at is not null from " + table + " where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** As if it had been asked for an hour ago. */
    private void age(String table, long id) {
        hostings.sql("update %s set start_requested_at = now() - interval '1 hour' where id = %d".formatted(table, id));
        hostings.sql("""
                update engine.process_instance set started_at = now() - interval '1 hour'
                where subject_id = %d and state = 'ACTIVE'
                """.formatted(id));
    }

    /** Reads what is unfinished, and before it goes on something happens to it. */
    private record Slow(ProcessOwner owner, Runnable meanwhile) implements ProcessOwner {

        @Override
        public String kind() {
            return owner.kind();
        }

        @Override
        public List<? extends WorkItem> unfinished(Instant before) {
            var read = owner.unfinished(before);
            meanwhile.run();
            return read;
        }

        @Override
        public Optional<? extends WorkItem> find(long id) {
            return owner.find(id);
        }

        @Override
        public Optional<? extends WorkItem> lock(long id) {
            return owner.lock(id);
        }

        @Override
        public boolean cancel(long id, String reason) {
            return owner.cancel(id, reason);
        }
    }

    /** Has one thing, which can't be read again. */
    private static final class Broken implements ProcessOwner {

        @Override
        public String kind() {
            return "broken";
        }

        @Override
        public List<? extends WorkItem> unfinished(Instant before) {
            return List.of(new Thing());
        }

        @Override
        public Optional<? extends WorkItem> find(long id) {
            throw new IllegalStateException("can't be read");
        }

        @Override
        public Optional<? extends WorkItem> lock(long id) {
            throw new IllegalStateException("can't be read");
        }

        @Override
        public boolean cancel(long id, String reason) {
            throw new IllegalStateException("can't be read");
        }
    }

    private record Thing() implements WorkItem {

        @Override
        public long id() {
            return 1;
        }

        @Override
        public long accountId() {
            return 1;
        }

        @Override
        public InstanceClaim instanceClaim() {
            return new InstanceClaim(Instant.EPOCH);
        }

        @Override
        public boolean isInWork() {
            return true;
        }

        @Override
        public ProcessMessage startMessage() {
            return ProcessMessage.tell("broken", "broken-1");
        }
    }
}
