package de.fisinger.mkm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a notification is kept. */
@MkmTest
class NotificationsTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private Notifications notifications;

    @BeforeEach
    void nothingIsTold() {
        story.sql("delete from notification");
    }

    @Test
    void whatIsOlderThanThreeMonthsIsForgottenInEveryAccount() {
        told("91 days");
        told("89 days");

        notifications.forgetOld();

        assertThat(story.id("select count(*) from notification")).isEqualTo(story.id("select count(*) from account"));
        assertThat(story.id("select count(*) from notification where at < now() - interval '90 days'"))
                .isZero();
    }

    private void told(String ago) {
        story.sql("""
                insert into notification (account_id, at, kind, title, address)
                select id, now() - interval '%s', 'HOSTING_ACTIVE', 'huber-test.example', 'mkm' from account
                """.formatted(ago));
    }
}
