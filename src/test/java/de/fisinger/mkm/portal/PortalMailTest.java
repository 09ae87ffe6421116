package de.fisinger.mkm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.CustomerUsers;
import de.fisinger.mkm.account.NewUser;
import de.fisinger.mkm.account.PasswordLinks;
import de.fisinger.mkm.customer.CustomerData;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.SecuredMailServer;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.mail.MailNotSentException;
import de.fisinger.mkm.mail.MailProblem;
import de.fisinger.mkm.mail.MailServer.Encryption;
import de.fisinger.mkm.mail.MailStatus;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.serviceaccess.OwnServiceAccess;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails to a reseller's end customers through the reseller's own server, with TLS and a password. */
@MkmTest
class PortalMailTest {

    private static final String SENDER = "noreply@marke.example";
    private static final Pattern LINK = Pattern.compile("https://\\S+/passwort/\\S+");

    @Autowired
    private PortalStory story;

    @Autowired
    private PortalTemplates templates;

    @Autowired
    private MailLog mailLog;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerUsers users;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private ServiceAccessStory accesses;

    @Autowired
    private OwnServiceAccess ownAccess;

    private final TestStack stack = TestStack.shared();
    private final SecuredMailServer server = new SecuredMailServer(stack.certificate());

    @BeforeEach
    void aSecondReseller() {
        story.reset();
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    @Handbook({"PT-20", "PT-21", "PT-22", "PT-24", "PT-25", "PT-26"})
    void invitationsGoThroughTheResellersServerInTheResellersName() throws MessagingException {
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        invite();

        story.awaitNewestMail(MailStatus.SENT);
        var mail = onlyMail();
        assertThat(mail.getFrom()).containsExactly(address("Zweite Marke Team"));
        assertThat(mail.isMimeType("multipart/*")).isTrue();
        var text = MailCatcher.textOf(mail);
        assertThat(text).contains("Zweite Marke GmbH <b>Musterweg</b>", "HRB 4711");
        assertThat(text).doesNotContain("FISINGER");
        assertThat(LINK.matcher(text).results().map(found -> found.group()))
                .singleElement()
                .satisfies(link -> assertThat(link).startsWith("https://" + PortalStory.HOST + "/passwort/"));
        assertThat(MailCatcher.htmlOf(mail))
                .contains("Zweite Marke Kundenportal", "#fff3c4", "&lt;b&gt;Musterweg&lt;/b&gt;")
                .doesNotContain("<b>Musterweg");
    }

    private static InternetAddress address(String name) {
        try {
            return new InternetAddress(SENDER, name, "UTF-8");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withoutAServerOfItsOwnMailsGoThroughTheProvidersInTheResellersName() throws MessagingException {
        var user = invite();
        story.awaitNewestMail(MailStatus.SENT);
        var mail = stack.mails().mails().stream()
                .filter(sent -> MailCatcher.textOf(sent).contains(user))
                .findFirst()
                .orElseThrow();
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Zweite Marke");
        assertThat(MailCatcher.htmlOf(mail)).contains("#fff3c4");
    }

    @Test
    void aWrongPasswordIsShownToTheResellerAndTheMailComesOnceItIsRight() {
        story.save(story.through(server, Encryption.TLS, "falsch", SENDER));
        invite();
        assertThat(story.awaitNewestMail(MailStatus.REFUSED).reason()).contains("Mail Passwort");
        assertThat(story.as("marke", mailLog::refused)).isEqualTo(1);

        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        retryNewest();
        story.awaitNewestMail(MailStatus.SENT);
        onlyMail();
        assertThatThrownBy(this::retryNewest).isInstanceOf(de.fisinger.mkm.mail.MailNotRefusedException.class);
    }

    @Test
    void aRefusedSenderIsShownToTheResellerAndTheMailComesOnceItIsRight() {
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SecuredMailServer.REFUSED_SENDER));
        invite();
        assertThat(story.awaitNewestMail(MailStatus.REFUSED).reason()).contains("Mail Absender");

        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        retryNewest();
        story.awaitNewestMail(MailStatus.SENT);
        onlyMail();
    }

    @Test
    void aServerThatIsDownForAMinuteGetsOneMailInTheEnd() {
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        server.stop();
        invite();
        await("the mail waits")
                .until(
                        () -> story.newestMail().reason(),
                        reason -> reason != null && reason.contains("nicht erreichbar"));
        assertThat(story.newestMail().status()).isEqualTo(MailStatus.WAITING);

        server.start();
        story.awaitNewestMail(MailStatus.SENT);
        onlyMail();
    }

    @Test
    void afterADayAMailIsGivenUpVisibly() {
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        server.stop();
        story.sql("delete from notification where kind = 'MAIL_REFUSED'");
        invite();
        invite();
        await("the mail waits").until(() -> story.newestMail().reason() != null);
        var mail = story.newestMail().id();
        stack.broker().advanceClock(Duration.ofHours(25));
        var key = "mails-given-up-" + story.accountId() + "%";
        assertThat(story.awaitMail(mail, MailStatus.REFUSED).reason()).contains("nicht erreichbar");
        await("the reseller is told")
                .until(() -> story.number("select count(*) from mail_delivery where status = 'SENT' and mail_key like '"
                                + key + "'")
                        == 1);
        assertThat(stack.mails().mails())
                .anySatisfy(told ->
                        assertThat(told.getSubject()).isEqualTo("E-Mails an Ihre Kunden sind nicht angekommen"));
        await("both are given up")
                .until(() -> story.number("select count(*) from mail_delivery where status = 'WAITING'") == 0);
        assertThat(story.number("select count(*) from notification where kind = 'MAIL_REFUSED'"))
                .isEqualTo(1);

        server.start();
        story.as("marke", () -> {
            mailLog.retry(mail);
            return mail;
        });
        story.awaitMail(mail, MailStatus.SENT);
        onlyMail();
    }

    @Test
    void aTestMailTellsExactlyWhatFailed() {
        assertThat(testMail(server -> story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER)))
                .isEqualTo("marke@mkm.example");
        onlyMail();
        fails(
                MailProblem.Kind.AUTHENTICATION,
                "535",
                server -> story.through(server, Encryption.TLS, "falsch", SENDER));
        fails(
                MailProblem.Kind.SENDER,
                "553 5.7.1 Sender address rejected",
                server -> story.through(
                        server, Encryption.TLS, SecuredMailServer.PASSWORD, SecuredMailServer.REFUSED_SENDER));
        server.stop();
        fails(
                MailProblem.Kind.CONNECTION,
                "",
                server -> story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        try (var plain = new SecuredMailServer(null)) {
            assertThatThrownBy(() ->
                            sendTest(story.through(plain, Encryption.STARTTLS, SecuredMailServer.PASSWORD, SENDER)))
                    .isInstanceOfSatisfying(
                            MailNotSentException.class,
                            failure -> assertThat(failure.problem().kind()).isEqualTo(MailProblem.Kind.ENCRYPTION));
        }
    }

    private void fails(MailProblem.Kind kind, String answer, Function<SecuredMailServer, PortalData> settings) {
        assertThatThrownBy(() -> testMail(settings)).isInstanceOfSatisfying(MailNotSentException.class, failure -> {
            assertThat(failure.problem().kind()).isEqualTo(kind);
            assertThat(failure.problem().answer()).contains(answer);
            assertThat(failure).hasMessageNotContaining("@");
        });
    }

    private String testMail(Function<SecuredMailServer, PortalData> settings) {
        return sendTest(settings.apply(server));
    }

    private String sendTest(PortalData data) {
        var id = story.template().id();
        return story.as("marke", () -> templates.sendTestMail(id, data));
    }

    @Test
    void endCustomersAreToldOfServiceAccessInTheResellersName() {
        story.save(story.through(server, Encryption.TLS, SecuredMailServer.PASSWORD, SENDER));
        accesses.activate("reseller", accesses.codeOf("markenkunde"));
        assertThat(awaitMail("service-access-granted-customer"))
                .contains("https://" + PortalStory.HOST + "/profil/service-zugriff");
        story.as("markenkunde", () -> {
            ownAccess.revoke();
            return ownAccess;
        });
        awaitMail("service-access-revoked-customer");
        assertThat(server.mails())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(MailCatcher.textOf(mail))
                        .contains("Zweite Marke Kundenportal")
                        .doesNotContain("FISINGER"));
    }

    private String awaitMail(String kind) {
        await(kind)
                .until(() -> story
                        .as("marke", () -> mailLog.list().page(ListQuery.all()).rows())
                        .stream()
                        .anyMatch(mail -> mail.kind().equals(kind) && mail.status() == MailStatus.SENT));
        return MailCatcher.textOf(server.mails().getLast());
    }

    @Test
    void inAPortalOnlyItsOwnPeopleGetANewPassword() {
        OrderStory.inPortal(PortalStory.HOST, () -> {
            links.forgotten("endkunde", "192.0.2.7");
            links.forgotten("markenkunde", "192.0.2.7");
            return links;
        });
        assertThat(story.awaitNewestMail(MailStatus.SENT).recipient()).contains("markenkunde");
        assertThat(
                        story.number(
                                "select count(*) from mail_delivery where recipient like 'endkunde%' and requested_at > now() - interval '20 seconds'"))
                .isZero();
    }

    /** Asks for the invitation of a new user, and tells the user's name. */
    private String invite() {
        var name = "neu" + System.nanoTime();
        var data = PortalStory.customer("N" + System.nanoTime());
        story.as("marke", () -> users.invite(customer(data), new NewUser(name, "Nina", "Neu", "nina@kunde.example")));
        return name;
    }

    private long customer(CustomerData data) {
        return customers.create(data);
    }

    private void retryNewest() {
        var mail = story.newestMail().id();
        story.as("marke", () -> {
            mailLog.retry(mail);
            return mail;
        });
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> mails = server.mails();
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }
}
