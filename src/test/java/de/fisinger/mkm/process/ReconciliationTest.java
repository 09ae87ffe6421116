package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.order.OrderStory;
import java.time.Duration;
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

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private List<ProcessOwner> owners;

    @Autowired
    private EngineGateway engine;

    @Autowired
    private EngineCheck check;

    @Autowired
    private ReconciledInstances instances;

    @Autowired
    private EngineHistory view;

    @Autowired
    private AccountBinding accounts;

    @Autowired
    private Works works;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ProcessSettings settings;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ResellerHostings orderedHostings;

    @Autowired
    private OrderStory orders;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    @BeforeEach
    void nothingIsUnderWay() {
        orders.reset();
    }

    @AfterEach
    void pleskIsQuick() {
        hostings.plesk().becomeReady();
    }

    @Test
    void whatTheEngineDoesNotKnowIsStartedAgainAndFindsWhatWasMade() {
        var hosting = hostingThatIsBeingSetUp();
        endAtTheEngine("hosting-" + hosting);

        reconciliation.run();
        assertThat(instancesOf("hosting-" + hosting)).as("asked for just now").isEqualTo(1);
        age("hosting-" + hosting);
        assertThat(reconciliation.run().started()).isPositive();

        hostings.plesk().becomeReady();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void anInstanceThatIsFurtherThanTheDatabaseMakesRoomForAnother() {
        var hosting = hostingThatIsBeingSetUp();
        var former = activeInstanceOf("hosting-" + hosting);

        // a step that begins right after the backup came back takes the work again for its instance, which is then no
        // orphan
        await("an instance that holds nothing is ended").until(() -> {
            // a backup from before the instance took it
            hostings.sql("update work set process_instance_key = null where subject = 'hosting-%d'".formatted(hosting));
            age("hosting-" + hosting);
            return reconciliation.run().ended() > 0;
        });

        await("the former instance is ended").until(() -> stateOf(former), "TERMINATED"::equals);
        hostings.plesk().becomeReady();
        reconciliation.run();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
    }

    /** The exporter tells again within a second; what was silent after the pass was so all the while. */
    @Test
    void byAPictureThatIsOldNothingIsEnded() {
        var hosting = hostingThatIsBeingSetUp();
        var instance = activeInstanceOf("hosting-" + hosting);

        await().until(() -> {
            hostings.sql(
                    "update work set process_instance_key = null, version = version + 1 where subject = 'hosting-%d'"
                            .formatted(hosting));
            age("hosting-" + hosting);
            hostings.sql("update engine.exporter set exported_at = now() - interval '1 hour'");
            var ended = reconciliation.run().ended();
            if (view.isTold()) {
                return ended > 0;
            }
            assertThat(ended).isZero();
            assertThat(stateOf(instance)).isEqualTo("ACTIVE");
            return true;
        });

        hostings.plesk().becomeReady();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @Test
    void whatIsTakenWhileItIsLookedAtStaysWithItsInstance() {
        var hosting = hostingThatIsBeingSetUp();
        var instance = activeInstanceOf("hosting-" + hosting);
        hostings.sql("update work set process_instance_key = null where subject = 'hosting-%d'".formatted(hosting));
        age("hosting-" + hosting);
        // as if the engine's exporter had not told of the instance yet
        hostings.sql("update engine.process_instance set subject = 'late-0' where process_instance_key = " + instance);

        comparing(new Slow(owner("hosting"), () -> hostings.sql("""
                                update work set process_instance_key = %d, version = version + 1 where subject = 'hosting-%d'
                                """.formatted(instance, hosting))))
                .run();

        assertThat(holderOf("hosting-" + hosting)).isEqualTo(instance);
        hostings.plesk().becomeReady();
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
        age("hosting-" + hosting);

        reconciliation.run();

        hostings.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomers()).isEmpty();
    }

    @Test
    void whatIsDoneIsNotLookedAtAgain() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        var instance = holderOf("hosting-" + hosting);
        await().until(() -> stateOf(instance), "COMPLETED"::equals);
        age("hosting-" + hosting);

        reconciliation.run();

        assertThat(isFinished("hosting-" + hosting)).isTrue();
        assertThat(instancesOf("hosting-" + hosting)).isEqualTo(1);
    }

    @Test
    void theMailThatALostInstanceOwesIsMadeUpFor() {
        var hosting = hostings.order("1234578");
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        var key = "hosting-ready-" + hosting + "-1";
        await().until(() -> count("mail_delivery where mail_key = ?", key) == 1);
        // the broker lost its data before the last step
        hostings.sql("delete from mail_delivery where mail_key = '%s'".formatted(key));
        lose("hosting-" + hosting);
        age("hosting-" + hosting);

        reconciliation.run();

        assertThat(count("mail_delivery where mail_key = ?", key)).isEqualTo(1);
        assertThat(isFinished("hosting-" + hosting)).isTrue();
    }

    @Test
    void anOrderThatWasDeclinedWhileItsInstanceWasLostIsStillTold() {
        var order = orders.order(OrderStory.CLOUD, null);
        await().until(() -> orders.mailsAbout(order), "order-received"::equals);
        endAtTheEngine("order-" + order);
        lose("order-" + order);
        orders.decline(order, "Nicht mehr lieferbar.");
        age("order-" + order);

        reconciliation.run();

        await().until(() -> orders.mailsAbout(order), mails -> mails.contains("order-declined"));
        assertThat(orders.awaitEnd(order)).isEqualTo("abgelehnt");
        var instance = holderOf("order-" + order);
        await().until(() -> stateOf(instance), "COMPLETED"::equals);
        age("order-" + order);
        reconciliation.run();
        assertThat(isFinished("order-" + order)).isTrue();
    }

    @Test
    void aServiceAccessOfWhichNobodyWasToldNeedsNoInstance() {
        var access = jdbc.sql("""
                        insert into service_access (account_id, provider_account_id, code_hash, status, granted_at, ended_at,
                            ended_by)
                        select min(id), max(id), md5(random()::text) || md5(random()::text), 'ENDED', now(), now(), 'CUSTOMER'
                        from account returning id
                        """).query(Long.class).single();
        ask("service-access", access);

        reconciliation.run();

        assertThat(isFinished("service-access-" + access)).isTrue();
        assertThat(instancesOf("service-access-" + access)).isZero();
        hostings.sql("delete from service_access where id = " + access);
        hostings.sql("delete from work where kind = 'service-access' and subject_id = " + access);
    }

    @Test
    void oneThatFailsKeepsNoOtherFromBeingStarted() {
        var hosting = hostingThatIsBeingSetUp();
        endAtTheEngine("hosting-" + hosting);
        age("hosting-" + hosting);

        ask("broken", 1);

        var result = comparing(new Broken(), owner("hosting")).run();

        hostings.sql("delete from work where kind = 'broken'");

        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.started()).isPositive();
        hostings.plesk().becomeReady();
        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    private long hostingThatIsBeingSetUp() {
        hostings.plesk().setUpTime(Duration.ofDays(1));
        var hosting = hostings.order("1234578");
        // then the instance waits, and no step of it holds the work again for a moment
        await().until(() -> hostings.id("""
                                select count(*) from process_step where subject = 'hosting-%d'
                                    and element_id = 'bereitschaft-pruefen' and state = 'COMPLETED'
                                """.formatted(hosting)) > 0);
        return hosting;
    }

    private Reconciliation comparing(ProcessOwner... compared) {
        return new Reconciliation(
                List.of(compared), engine, check, instances, view, accounts, works, transaction, settings);
    }

    private ProcessOwner owner(String kind) {
        return owners.stream()
                .filter(owner -> owner.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void endAtTheEngine(String subject) {
        var instance = activeInstanceOf(subject);
        engine.end(instance);
        await(subject + " has ended").until(() -> stateOf(instance), "TERMINATED"::equals);
    }

    private long activeInstanceOf(String subject) {
        return await("instance of " + subject)
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

    private long holderOf(String subject) {
        return hostings.id("select process_instance_key from work where subject = '%s'".formatted(subject));
    }

    /** As if the broker had lost its data. */
    private void lose(String subject) {
        hostings.sql(
                "update work set process_instance_key = -process_instance_key where subject = '%s'".formatted(subject));
    }

    /** Work that was asked for an hour ago. */
    private void ask(String kind, long id) {
        jdbc.sql("""
                        insert into work (subject, kind, subject_id, account_id, asked_at)
                        select ? || '-' || ?, ?, ?, min(id), now() - interval '1 hour' from account
                        """).params(kind, id, kind, id).update();
    }

    private boolean isFinished(String subject) {
        return jdbc.sql("select finished_at is not null from work where subject = ?")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    /** As if it had been asked for an hour ago. */
    private void age(String subject) {
        hostings.sql("update work set asked_at = now() - interval '1 hour' where subject = '%s'".formatted(subject));
        hostings.sql("""
                update engine.process_instance set started_at = now() - interval '1 hour'
                where subject = '%s' and state = 'ACTIVE'
                """.formatted(subject));
    }

    /** Tells where a thing stands, and before anybody goes on something happens to it. */
    private record Slow(ProcessOwner owner, Runnable meanwhile) implements ProcessOwner {

        @Override
        public WorkKind kind() {
            return owner.kind();
        }

        @Override
        public boolean isInWork(long id) {
            var read = owner.isInWork(id);
            meanwhile.run();
            return read;
        }

        @Override
        public void cancel(long id, String reason) {
            owner.cancel(id, reason);
        }
    }

    /** Has one thing, which can't be read. */
    private record Broken() implements ProcessOwner {

        @Override
        public WorkKind kind() {
            return new WorkKind("broken", "broken", "broken", "brokenId", false);
        }

        @Override
        public boolean isInWork(long id) {
            throw new IllegalStateException("can't be read");
        }

        @Override
        public void cancel(long id, String reason) {
            throw new IllegalStateException("can't be read");
        }
    }
}
