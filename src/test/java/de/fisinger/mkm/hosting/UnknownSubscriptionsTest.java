package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskAgent.Request;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Subscriptions that somebody makes, changes or deletes on Plesk and that are no hostings here. */
@MkmTest
class UnknownSubscriptionsTest {

    private static final String MADE = "viele0.example";

    @Autowired
    private HostingStory hostings;

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private ServerFollowing following;

    @Autowired
    private Deviations deviations;

    @Autowired
    private HostingUses uses;

    @Autowired
    private Subscriptions subscriptions;

    private LinkingStory.Scene scene;

    @BeforeEach
    void abonnementeWereRead() {
        hostings.reset();
        hostings.sql("delete from notification where kind = 'SUBSCRIPTION_UNKNOWN'");
        scene = story.begin();
        story.read(scene.contract());
        following.followAll();
    }

    @AfterEach
    void leaveNothingToOthers() {
        hostings.reset();
    }

    private List<SubscriptionItem> made() {
        return story.rows(scene.contract()).stream()
                .filter(row -> row.name().equals(MADE))
                .toList();
    }

    private long told() {
        return hostings.id("select count(*) from notification where kind = 'SUBSCRIPTION_UNKNOWN' and title = '" + MADE
                + "' and account_id = (select account_id from contract where id = " + scene.contract() + ")");
    }

    @Test
    void aNewOneStandsInAbonnementeAndIsToldOnce() {
        story.fill(1);
        following.followAll();

        assertThat(made()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(LinkState.UNLINKED);
            assertThat(row.suspensions()).isEqualTo(16);
            assertThat(row.planName()).isNotNull();
        });
        assertThat(told()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);

        story.suspend(LinkingStory.ON_PLAN_S);
        story.change(MADE, webspace -> webspace.withStatus(0));
        following.followAll();

        assertThat(made())
                .singleElement()
                .satisfies(row -> assertThat(row.suspensions()).isZero());
        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_S).suspensions())
                .isEqualTo(16);
        assertThat(told()).isEqualTo(1);

        story.remove(MADE);
        following.followAll();

        assertThat(made()).isEmpty();
        assertThat(waiting()).as("there is nothing to decide any more").isZero();
    }

    /** What waits for somebody to decide, as an instance under Vorgänge. */
    private int waiting() {
        var waiting = customers.asReseller(() -> deviations.unknown(scene.contract(), 10));
        waiting.forEach(fresh -> await("it is an instance that waits")
                .until(() -> hostings.id(
                                "select count(*) from engine.process_instance where state = 'ACTIVE' and subject = 'deviation-"
                                        + fresh.deviationId() + "'")
                        == 1));
        return waiting.size();
    }

    /** Also where nobody ever looked at Abonnements. */
    @Test
    void aNewOneIsToldWhereAbonnementeWasNeverRead() {
        hostings.sql("delete from subscription_reading where contract_id = " + scene.contract());
        hostings.sql("delete from plesk_subscription where contract_id = " + scene.contract());
        story.fill(1);

        following.followAll();

        assertThat(told()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
    }

    /** The log has gone on, or was emptied. */
    @Test
    void comparingAllFindsWhatTheEventLogDoesNotTell() {
        story.fill(2);
        story.remove(LinkingStory.ON_PLAN_S);
        hostings.plesk().emptyEventLog();
        var contract = scene.contract();

        readAll(contract);

        assertThat(made()).hasSize(1);
        assertThat(told()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(2);
        assertThat(story.rows(contract)).extracting(SubscriptionItem::name).doesNotContain(LinkingStory.ON_PLAN_S);

        readAll(contract);
        assertThat(waiting()).isEqualTo(2);
    }

    private void readAll(long contract) {
        customers.asReseller(() -> {
            uses.readNow(contract);
            return contract;
        });
        await().until(() ->
                hostings.id("select count(*) from use_reading where open and contract_id = " + contract) == 0);
    }

    /** Whoever looks first: the tab, the event log, or comparing all. */
    @Test
    void whatTheTabShowsFirstIsToldAsWell() {
        story.fill(1);

        story.read(scene.contract());

        assertThat(told()).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        following.followAll();
        readAll(scene.contract());
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whatIsMadeWhileTheTabReadsIsTold() {
        var isMade = new AtomicBoolean();

        customers.asReseller(() -> {
            subscriptions.read(scene.contract(), (_, _) -> {
                if (isMade.compareAndSet(false, true)) {
                    story.fill(1);
                    // another one's session
                    CompletableFuture.runAsync(following::followAll, Thread::startVirtualThread)
                            .join();
                }
            });
            return scene;
        });

        assertThat(made()).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadOnceIsNotNewAfterwards() {
        var known = story.rows(scene.contract()).getFirst();
        // the first two requests ask for numbers only
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ZERO), 2);
        story.plesk().fail("webspace.get", new PleskFault.ObjectError(known.subscriptionId(), 1023), 1);
        story.read(scene.contract());
        story.plesk().heal();

        readAll(scene.contract());

        assertThat(story.rows(scene.contract()))
                .extracting(SubscriptionItem::name)
                .contains(known.name());
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsForgottenIsNotToldAgain() {
        story.fill(1);
        following.followAll();
        var fresh = customers
                .asReseller(() -> deviations.unknown(scene.contract(), 10))
                .getFirst();

        customers.asReseller(() -> {
            deviations.forget(fresh.deviationId());
            return fresh;
        });

        assertThat(waiting()).isZero();
        story.change(MADE, webspace -> webspace.withStatus(0));
        following.followAll();
        readAll(scene.contract());
        assertThat(waiting()).isZero();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whatIsLinkedWaitsNoMore() {
        story.fill(1);
        following.followAll();
        assertThat(waiting()).isEqualTo(1);

        story.linked(scene, MADE);

        assertThat(waiting()).isZero();
    }

    /** A round that is broken off goes on where it was. */
    @Test
    void whatComesInTheWayOfManyIsNoReasonToBeginAnew() {
        story.fill(250);
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ZERO), 1);
        story.plesk().fail("webspace.get", new PleskFault.HttpStatus(503), 1);
        following.followAll();
        var before = hostings.plesk().requestCount();

        following.followAll();

        assertThat(hostings.plesk().requestsSince(before))
                .extracting(Request::xml)
                .noneMatch(xml -> xml.contains("<id>100000</id>"))
                .anyMatch(xml -> xml.contains("<id>100100</id>"));
        assertThat(hostings.id("select count(*) from plesk_subscription where name like 'viele%' and contract_id = "
                        + scene.contract()))
                .isEqualTo(250);
    }

    @Test
    void manyCostFewRequests() {
        story.fill(150);
        var before = hostings.plesk().requestCount();

        following.followAll();

        assertThat(hostings.plesk().requestsSince(before)).hasSizeLessThan(10);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void whatBelongsToAnotherResellerIsNotShown() {
        story.fill(1);
        story.change(MADE, webspace -> webspace.ownedBy(DemoPlesk.OTHER_RESELLER));
        following.followAll();

        assertThat(made()).isEmpty();
        assertThat(told()).isZero();
    }

    /** What is known is compared all the same, and the log goes on. */
    @Test
    void anOwnerWhoCanNotBeReadHoldsUpNobody() {
        story.fill(1);
        story.plesk().fail("customer.get", new PleskFault.OperationError(1023), 1);
        following.followAll();
        assertThat(made()).isEmpty();

        story.suspend(LinkingStory.ON_PLAN_S);
        following.followAll();

        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_S).suspensions())
                .isEqualTo(16);
    }

    @Test
    void whatMkmMakesItselfIsNotTold() {
        changes.active("1234578");
        following.followAll();

        assertThat(hostings.id("select count(*) from notification where kind = 'SUBSCRIPTION_UNKNOWN'"))
                .isZero();
    }
}
