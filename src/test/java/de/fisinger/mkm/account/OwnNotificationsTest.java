package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.notification.NotificationItem;
import de.fisinger.mkm.notification.NotificationKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what happened, and until when it is new. */
@MkmTest
class OwnNotificationsTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private Session session;

    @Autowired
    private OwnNotifications notifications;

    @BeforeEach
    void nothingIsTold() {
        story.reset();
        story.sql("delete from notification_seen");
        story.sql("delete from notification");
    }

    @AfterEach
    void heal() {
        story.plesk().heal();
        story.forgetHostings();
    }

    private List<NotificationItem> toldTo(String user) {
        return session.as(user, notifications::newest);
    }

    private long newOf(String user) {
        return session.as(user, notifications::unseen);
    }

    @Test
    void aHostingIsToldToTheResellerAndToItsCustomer() {
        var hosting = story.order("1234578", "huber-test.example");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        assertThat(toldTo("reseller")).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(NotificationKind.HOSTING_ACTIVE);
            assertThat(told.title()).isEqualTo("huber-test.example");
            assertThat(told.address()).endsWith("/mkm-hostings/" + hosting);
        });
        assertThat(toldTo("endkunde")).extracting(NotificationItem::address).containsExactly("meine-produkte");
        assertThat(toldTo("kunde")).as("another account").isEmpty();
    }

    @Test
    void whatFailedIsToldToTheResellerOnly() {
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.FAILED);

        assertThat(toldTo("reseller"))
                .extracting(NotificationItem::kind)
                .containsExactly(NotificationKind.HOSTING_FAILED);
        assertThat(toldTo("endkunde")).isEmpty();
    }

    @Test
    void eachUserSeesForThemselvesWhatIsNew() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(newOf("reseller")).isEqualTo(1);

        session.as("reseller", () -> {
            notifications.seen(notifications.newest());
            return "seen";
        });

        assertThat(newOf("reseller")).isZero();
        assertThat(newOf("mitarbeiter")).isEqualTo(1);
    }
}
