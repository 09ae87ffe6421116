package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerStory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which MKM-Kunde is proposed for a subscription that MKM doesn't know, and why. */
@MkmTest
class LinkProposalTest {

    @Autowired
    private HostingStory hostings;

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Linkings linkings;

    private LinkingStory.Scene scene;

    @BeforeEach
    void begin() {
        hostings.reset();
        scene = story.begin();
        story.read(scene.contract());
    }

    @AfterEach
    void end() {
        hostings.reset();
    }

    private Map<Long, LinkProposal> proposals() {
        var ids =
                story.rows(scene.contract()).stream().map(SubscriptionItem::id).toList();
        return customers.asReseller(() -> subscriptions.proposals(scene.contract(), ids));
    }

    private long row() {
        return story.row(scene.contract(), LinkingStory.ON_PLAN_M).id();
    }

    /** What Plesk says of the owner of verein-musterstadt.example. */
    private void owner(String column, String value) {
        hostings.sql("update plesk_subscription set owner_external_id = null, owner_email = null, owner_company = null,"
                + " owner_person = null");
        hostings.sql("update plesk_subscription set %s = '%s' where name = '%s'"
                .formatted(column, value, LinkingStory.ON_PLAN_M));
    }

    private void proposes(String column, String value, LinkReason reason) {
        owner(column, value);
        assertThat(proposals()).containsExactly(Map.entry(row(), new LinkProposal(scene.customer(), reason)));
    }

    @Test
    void aCustomerIsRecognisedByWhatPleskSaysOfTheOwner() {
        hostings.sql("update customer set email = 'anton@huber.example', company = 'Huber GmbH' where id = "
                + scene.customer());
        proposes("owner_external_id", "k1", LinkReason.CUSTOMER_NUMBER);
        proposes("owner_email", "Anton@Huber.example", LinkReason.EMAIL);
        proposes("owner_company", "HUBER GmbH", LinkReason.COMPANY);
        proposes("owner_person", "Anton Huber", LinkReason.NAME);
        proposes("owner_person", "Huber Anton", LinkReason.NAME);
        assertThat(LinkReason.NAME.isSure()).as("there may be two of a name").isFalse();
    }

    @Test
    void ofTwoWhoCouldBeMeantNobodyIsProposed() {
        owner("owner_person", "Anton Huber");
        customers.customer("K2", "Huber", "Anton", "");

        assertThat(proposals()).isEmpty();
    }

    @Test
    void whatPleskSaysIsReadWithTheSubscriptions() {
        assertThat(hostings.id("select count(*) from plesk_subscription where owner_person is not null"))
                .isPositive();
    }

    @Test
    void whatWasLinkedTogetherIsTakenBackTogether() {
        var batch = UUID.randomUUID();
        var orders = List.of(LinkingStory.ON_PLAN_M, LinkingStory.ON_PLAN_S).stream()
                .map(domain -> new LinkSubscription(
                        UUID.randomUUID(),
                        batch,
                        scene.contract(),
                        story.row(scene.contract(), domain).id(),
                        scene.customer(),
                        scene.product()))
                .toList();
        orders.forEach(story::link);
        orders.forEach(order -> assertThat(story.outcome(order).status()).isEqualTo(LinkingStatus.LINKED));

        assertThat(customers.asReseller(() -> linkings.unlinkAll(batch))).hasSize(2);

        assertThat(hostings.id("select count(*) from hosting where contract_id = " + scene.contract()))
                .isZero();
        assertThat(customers.asReseller(() -> linkings.unlinkAll(batch))).isEmpty();
        assertThat(story.rows(scene.contract())).allMatch(SubscriptionItem::isLinkable);
    }
}
