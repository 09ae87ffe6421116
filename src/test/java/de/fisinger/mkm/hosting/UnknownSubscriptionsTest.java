package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import java.util.List;
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
    private ChangeStory changes;

    @Autowired
    private ServerFollowing following;

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
