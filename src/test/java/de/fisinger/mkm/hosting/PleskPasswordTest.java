package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.hosting.PleskPasswordRefusedException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.portal.PortalStory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How an end customer gets into Plesk: by a link to set the password, never by a password in a mail. */
@MkmTest
class PleskPasswordTest {

    private static final String PASSWORD = "Sehr-sicher-4711";
    private static final Pattern LINK = Pattern.compile("(https://\\S+)/plesk-passwort/(\\S+)");

    @Autowired
    private ChangeStory changes;

    @Autowired
    private HostingStory story;

    @Autowired
    private PleskPasswords passwords;

    @Autowired
    private OwnProducts ownProducts;

    @Autowired
    private ResellerHostings hostings;

    @Autowired
    private PortalStory portals;

    private long hosting;

    @BeforeEach
    void aHostingInUse() {
        story.reset();
        story.forgetHostings();
        hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @Test
    void theMailBringsALinkThatSetsThePasswordOnce() {
        var mail = awaitMails(1).getFirst();
        var link = LINK.matcher(MailCatcher.textOf(mail));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("https://portal.msave.de");
        assertThat(MailCatcher.textOf(mail)).doesNotContain(generatedPasswords());
        var token = link.group(2);
        var login = passwords.owner(token).orElseThrow().pleskLogin();

        assertThat(passwords.setPassword(token, PASSWORD, false)).isTrue();

        assertThat(story.pleskCustomer(login).info()).containsEntry("passwd", PASSWORD);
        assertThat(passwords.owner(token)).isEmpty();
        assertThat(passwords.setPassword(token, PASSWORD, false)).isFalse();
        assertThat(story.id(
                        "select count(*) from audit_entry where action = 'PLESK_PASSWORD_SET' and subject like 'Hosting "
                                + hosting + " %'"))
                .isEqualTo(1);
    }

    private String generatedPasswords() {
        return story.onlyWebspaceOf(hosting).properties().getOrDefault("ftp_password", "kein Passwort");
    }

    /** What can't be sent leaves the link as it is. */
    @ParameterizedTest
    @ValueSource(strings = {"Sicher!Sicher\u000b_2026", "Sicher!Sicher\ud83d_2026", "Sicher!Sicher\ufffe_2026"})
    void signsThatCannotBeSentAreRefusedAtTheField(String password) {
        var token = token(awaitMails(1).getFirst());
        refuses(Problem.SIGNS, token, password);
        assertThat(passwords.setPassword(token, PASSWORD, false)).isTrue();
    }

    @Test
    void whatFtpRefusesIsToldApart() {
        var token = token(awaitMails(1).getFirst());
        for (var expected : java.util.Map.of(1019, Problem.TOO_WEAK_FOR_FTP, 1013, Problem.NOT_FOR_FTP)
                .entrySet()) {
            story.plesk().fail("webspace.set", new PleskFault.OperationError(expected.getKey()), 1);
            assertThatThrownBy(() -> passwords.setPassword(token, PASSWORD, true))
                    .isInstanceOfSatisfying(
                            PleskPasswordRefusedException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(expected.getValue()));
        }
    }

    @Test
    void aSubscriptionThatIsSomebodyElsesByNowKeepsItsPassword() {
        var token = token(awaitMails(1).getFirst());
        var before = generatedPasswords();
        changes.byHand(hosting, webspace -> webspace.ownedBy(DemoPlesk.RESELLER));

        assertThatThrownBy(() -> passwords.setPassword(token, PASSWORD, true))
                .isInstanceOfSatisfying(
                        PleskPasswordRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOR_FTP));

        assertThat(generatedPasswords()).isEqualTo(before);
    }

    /** The panel's password is one thing, that of the system user for FTP another. */
    @Test
    void onDemandItIsThePasswordForFtpAsWell() {
        var token = token(awaitMails(1).getFirst());
        var before = generatedPasswords();
        story.plesk().fail("webspace.set", new PleskFault.HttpStatus(503), 1);
        assertThatThrownBy(() -> passwords.setPassword(token, PASSWORD, true))
                .isInstanceOfSatisfying(
                        PleskPasswordRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOR_FTP_NOW));
        assertThat(generatedPasswords()).isEqualTo(before);

        assertThat(passwords.setPassword(token, PASSWORD, true)).isTrue();

        assertThat(generatedPasswords()).isEqualTo(PASSWORD);
        assertThat(story.pleskCustomers().getFirst().info()).containsEntry("passwd", PASSWORD);
    }

    @Test
    void aWeakPasswordAndAServerThatIsAwayLeaveTheLinkValid() {
        var token = token(awaitMails(1).getFirst());
        refuses(Problem.WEAK, token, "zu schwach");
        story.plesk().fail("customer.set", new PleskFault.HttpStatus(503), 1);
        refuses(Problem.UNAVAILABLE, token, PASSWORD);
        assertThat(passwords.setPassword(token, PASSWORD, false)).isTrue();
    }

    private void refuses(Problem problem, String token, String password) {
        assertThatThrownBy(() -> passwords.setPassword(token, password, false))
                .isInstanceOfSatisfying(
                        PleskPasswordRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void aNewLinkVoidsTheFormerOneAndIsOnlyForTheOwnHosting() {
        var former = token(awaitMails(1).getFirst());
        var foreign = story.order("123456");
        story.awaitStatus(foreign, HostingStatus.ACTIVE);
        assertThatThrownBy(() -> request(foreign)).isInstanceOf(GoneException.class);

        request(hosting);
        var token = token(awaitMails(2).getLast());

        assertThat(passwords.owner(former)).isEmpty();
        assertThat(passwords.owner(token)).isPresent();
        story.as("reseller", () -> {
            hostings.sendPasswordLink(hosting);
            return hosting;
        });
        assertThat(passwords.owner(token(awaitMails(3).getLast()))).isPresent();
        request(hosting);
        assertThatThrownBy(() -> request(hosting)).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneSetsThePassword() {
        var token = token(awaitMails(1).getFirst());
        story.plesk().fail("customer.set", new PleskFault.Delay(Duration.ofSeconds(1)), 2);
        var other = CompletableFuture.supplyAsync(
                // not where HttpClient works on answers
                () -> passwords.setPassword(token, "Eins-sicher-4711", false), Thread::startVirtualThread);
        var own = passwords.setPassword(token, "Zwei-sicher-4711", false);
        assertThat(own).isNotEqualTo(other.join());
        assertThat(story.pleskCustomers().getLast().info())
                .containsEntry("passwd", own ? "Zwei-sicher-4711" : "Eins-sicher-4711");
    }

    @Test
    void aLinkWorksInNobodyElsesPortal() {
        var token = token(awaitMails(1).getFirst());
        portals.reset();
        assertThat(OrderStory.inPortal(PortalStory.HOST, () -> passwords.owner(token)))
                .isEmpty();
        assertThat(OrderStory.inPortal("portal.msave.de", () -> passwords.owner(token)))
                .isPresent();
    }

    @Test
    void anOldLinkIsVoid() {
        var token = token(awaitMails(1).getFirst());
        story.sql("update password_link set expires_at = now() where hosting_id = " + hosting);
        assertThat(passwords.owner(token)).isEmpty();
        assertThat(passwords.setPassword(token, PASSWORD, false)).isFalse();
    }

    private long request(long hostingId) {
        return story.as("endkunde", () -> {
            ownProducts.requestPasswordLink(hostingId);
            return hostingId;
        });
    }

    private static String token(MimeMessage mail) {
        var link = LINK.matcher(MailCatcher.textOf(mail));
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    private List<MimeMessage> awaitMails(int count) {
        var ids = "select id from mail_delivery where kind in ('hosting-ready', 'plesk-password') and subject_id = "
                + hosting;
        return await("mails about hosting " + hosting)
                .until(
                        () -> {
                            var own = TestStack.shared()
                                    .data()
                                    .jdbc()
                                    .sql(ids)
                                    .query(Long.class)
                                    .list();
                            return TestStack.shared().mails().mails().stream()
                                    .filter(mail -> own.stream().anyMatch(id -> isMail(mail, id)))
                                    .toList();
                        },
                        mails -> mails.size() == count);
    }

    private static boolean isMail(MimeMessage mail, long id) {
        try {
            return mail.getMessageID().startsWith("<mail-" + id + "@");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
