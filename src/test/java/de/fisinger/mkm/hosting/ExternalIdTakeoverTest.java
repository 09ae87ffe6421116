package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.ExternalIdTakeover.Former;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What MKM made before its ids named the installation gets them once; what others made under the same ids doesn't. */
@MkmTest
class ExternalIdTakeoverTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private ExternalIdTakeover takeover;

    @BeforeEach
    void cleanServer() {
        story.reset();
        story.forgetHostings();
    }

    @Test
    void whatIsOursIsListedFirstAndChangedThen() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        var made = story.externalId(hosting);
        var customer = story.pleskCustomers().getFirst();
        var customerRow = story.id("select max(id) from plesk_customer where made_guid is not null");
        story.plesk().restore(story.withFormerIds());
        story.plesk().restore(story.withExternalId("mkm-h-" + (hosting + 1)));

        assertThat(takeover.takeOver(false))
                .extracting(Former::from, Former::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("mkm-h-" + hosting, made),
                        org.assertj.core.groups.Tuple.tuple("mkm-c-" + customerRow, customer.externalId()));
        assertThat(story.webspacesOf(hosting)).as("only listed").isEmpty();

        assertThat(takeover.takeOver(true)).hasSize(2);

        assertThat(story.webspacesOf(hosting)).hasSize(1);
        assertThat(story.pleskCustomers().getFirst().externalId()).isEqualTo(customer.externalId());
        assertThat(story.plesk().content().webspaces())
                .anyMatch(webspace -> ("mkm-h-" + (hosting + 1)).equals(webspace.externalId()));
        assertThat(takeover.takeOver(true)).isEmpty();
    }

    @Test
    void whatIsBeingSetUpIsTakenOverByOwnerAndDomain() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        story.plesk().restore(story.withFormerIds());
        story.sql(
                "update hosting set status = 'PROVISIONING', subscription_guid = null, activated_at = null where id = "
                        + hosting);
        story.sql("update plesk_customer set status = 'PLANNED', made_guid = null");

        assertThat(takeover.takeOver(true)).hasSize(2);
        assertThat(story.webspacesOf(hosting)).hasSize(1);

        story.plesk().restore(story.withFormerIds());
        story.sql("update hosting set domain_name = 'anderswo.example' where id = " + hosting);
        assertThat(takeover.takeOver(true)).as("another one's subscription").hasSize(1);
        story.sql("update hosting set status = 'TERMINATED' where id = " + hosting);
    }
}
