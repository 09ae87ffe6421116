package de.fisinger.mkm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.localstack.SecuredMailServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.mail.MailServer.Encryption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many jobs over many outages: none is left a minute after the last, whatever the engine forgot. Not part of the tests, which
 * have OutageDrillTest; run it with {@code ./test -Dtest=MailOutages}.
 */
@MkmTest
class MailOutages {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutages.class);

    private static final int MAILS = 1000;

    private static final int OUTAGES = 20;

    @Autowired
    private PortalStory story;

    @Autowired
    private MailDeliveries deliveries;

    @Autowired
    private TransactionTemplate transaction;

    private final SecuredMailServer server =
            new SecuredMailServer(TestStack.shared().certificate());

    @Test
    void noneIsLeftAMinuteAfterTheLast() {
        story.reset();
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, "info@zweitmarke.example"));
        var user = story.number("select id from app_user where user_name = 'markenkunde'");
        var customer = story.number("select id from customer where customer_number = 'M1'");
        server.stop();
        AccountScope.call(story.accountId(), () -> {
            transaction.executeWithoutResult(_ -> {
                for (var i = 0; i < MAILS; i++) {
                    deliveries.request(new MailRequest(
                            "password-link", user, "outage-" + UUID.randomUUID(), "Mara Marke", customer));
                }
            });
            return user;
        });

        for (var outage = 1; outage <= OUTAGES; outage++) {
            var tries = tries();
            await("the server is missed").until(() -> tries() > tries + 100);
            server.start();
            var sent = sent();
            var wanted = Math.min(MAILS, sent + MAILS / OUTAGES);
            await("some are sent").until(() -> sent() >= wanted || sent() == MAILS);
            if (outage < OUTAGES && sent() < MAILS) {
                server.stop();
            }
            LOG.info("Outage {}: {} of {} mails sent", outage, sent(), MAILS);
        }

        await("none is left").untilAsserted(() -> assertThat(left()).isEmpty());
        assertThat(server.mails().stream().map(MailOutages::messageId).distinct())
                .hasSize(MAILS);
        LOG.info("Set going again: {}", story.number("""
                select count(*) from process_step where state = 'ABANDONED' and subject like 'mail-%' and account_id =
                """ + story.accountId()));
    }

    private static String messageId(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sent() {
        return story.number(
                "select count(*) from mail_delivery where status = 'SENT' and account_id = " + story.accountId());
    }

    /** How many mails are still under way, or were given up, and why. */
    private List<String> left() {
        return TestStack.shared()
                .data()
                .jdbc()
                .sql("""
                        select count(*) || ' ' || status || ' ' || coalesce(reason, '') from mail_delivery
                        where status <> 'SENT' and account_id = ? group by status, reason
                        """)
                .param(story.accountId())
                .query(String.class)
                .list();
    }

    private long tries() {
        return story.number(
                "select coalesce(sum(tries), 0) from process_step where subject like 'mail-%' and account_id = "
                        + story.accountId());
    }
}
