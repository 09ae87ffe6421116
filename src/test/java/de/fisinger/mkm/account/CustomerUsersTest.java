package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Portal users of a customer: invitation, password, deactivation, and "Passwort vergessen". */
@MkmTest
class CustomerUsersTest {

    private static final Pattern LINK = Pattern.compile("/passwort/([A-Za-z0-9_-]{43})");

    private static final String PASSWORD = "Blaue-Tasse-am-Fenster-7";

    @Autowired
    private CustomerStory story;

    @Autowired
    private CustomerUsers users;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private SignIn signIn;

    @Autowired
    private UserDetailsService userDetails;

    @Autowired
    private AuthenticationConfiguration authentication;

    @Autowired
    private Session session;

    private long customer;
    private String name = "";

    @BeforeEach
    void aCustomer() {
        story.reset();
        customer = story.customer("K1", "Huber", "Anton", "");
        name = "anton." + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @Handbook({"KV-45", "KV-46", "KV-47", "KV-48", "KV-49"})
    void anInvitedUserSetsAPasswordAndSignsIn() {
        invite();

        assertThat(list()).singleElement().satisfies(user -> {
            assertThat(user.userName()).isEqualTo(name);
            assertThat(user.name()).isEqualTo("Anton Huber");
            assertThat(user.active()).isTrue();
            assertThat(user.invited()).isTrue();
        });
        var token = awaitToken(1);
        assertThat(links.owner(token)).contains(new PasswordLinks.Owner(name, true));
        assertThat(canSignIn(PASSWORD)).isFalse();

        assertThat(links.setPassword(token, PASSWORD)).isTrue();

        assertThat(canSignIn(PASSWORD)).isTrue();
        assertThat(list().getFirst().invited()).isFalse();
    }

    @Test
    void aLinkWorksOnceAndOnlyTheNewestAndFor24Hours() {
        var id = invite();
        var first = awaitToken(1);
        story.asReseller(() -> {
            users.sendLink(id);
            return id;
        });
        var second = awaitToken(2);

        assertThat(links.owner(first)).isEmpty();
        assertThat(links.setPassword(first, PASSWORD)).isFalse();
        story.sql("update app_user set link_expires_at = now() - interval '1 second' where id = " + id);
        assertThat(links.setPassword(second, PASSWORD)).isFalse();
        story.sql("update app_user set link_expires_at = now() + interval '1 hour' where id = " + id);
        assertThat(links.setPassword(second, PASSWORD)).isTrue();
        assertThat(links.setPassword(second, "Eine-andere-Tasse-8")).isFalse();
        assertThat(canSignIn(PASSWORD)).isTrue();
    }

    @Test
    void theDatabaseKeepsOnlyAHashOfTheLink() {
        var id = invite();
        var token = awaitToken(1);

        assertThat(story.number("select count(*) from app_user where id = %d and link_hash = '%s'"
                        .formatted(id, new LinkToken(token).hash())))
                .isEqualTo(1);
        assertThat(story.number("select count(*) from app_user where link_hash = '" + token + "'"))
                .isZero();
    }

    @Test
    void weakPasswordsAreRefusedAndTheLinkStaysUsable() {
        invite();
        var token = awaitToken(1);

        for (var weak : List.of(
                "kurz",
                name + "1",
                "aaaaaaaaaaaa",
                "1234567890",
                "Passwort123",
                "Mein Kunden Menü",
                "Kundenportal2026",
                "BorussiaDortmund09",
                "Passwort2024!",
                "Willkommen2026",
                "MeinPasswort1",
                "Sommer2026!",
                "Ichliebedich1",
                "Mkm-Portal1",
                "qwertzuiop",
                "FISINGER.de1",
                "Kundentest 1",
                "ä".repeat(40),
                "x7-".repeat(50))) {
            assertThat(catchThrowable(() -> links.setPassword(token, weak)))
                    .as(weak)
                    .isInstanceOf(WeakPasswordException.class);
        }
        assertThat(links.setPassword(token, PASSWORD)).isTrue();
    }

    @Test
    void userNamesAreUniqueOverAllAccountsInAnyCase() {
        invite();
        for (var taken : List.of(name, name.toUpperCase(java.util.Locale.ROOT), "reseller")) {
            assertThatThrownBy(() -> story.asReseller(() -> users.invite(customer, user(taken))))
                    .isInstanceOf(UserNameTakenException.class);
        }
        assertThatThrownBy(() -> story.asReseller(() -> users.invite(4711, user("frei." + name))))
                .isInstanceOf(GoneException.class);
    }

    @Test
    @Handbook("KV-48")
    void aDeactivatedUserIsOutUntilActivatedAndOldSessionsStayOver() {
        var id = invite();
        links.setPassword(awaitToken(1), PASSWORD);
        var open = (SignedInUser) userDetails.loadUserByUsername(name);
        assertThat(signIn.lets(open)).isTrue();

        story.asReseller(() -> {
            users.deactivate(id);
            return id;
        });
        assertThat(signIn.lets(open)).isFalse();
        assertThat(canSignIn(PASSWORD)).isFalse();
        assertThat(list().getFirst().active()).isFalse();

        story.asReseller(() -> {
            users.activate(id);
            return id;
        });
        assertThat(signIn.lets(open)).isFalse();
        assertThat(canSignIn(PASSWORD)).isTrue();
    }

    @Test
    void aDeletedUserIsGoneAndFreesTheCustomer() {
        var id = invite();
        story.asReseller(() -> {
            users.delete(id);
            return id;
        });

        assertThat(list()).isEmpty();
        assertThat(story.number("select user_count from customer where id = " + customer))
                .isZero();
    }

    @Test
    void anotherAccountCanDoNothingWithThem() {
        var id = invite();

        session.as("reseller", () -> {
            assertThat(users.of(customer).page(ListQuery.all()).rows()).isEmpty();
            assertThatThrownBy(() -> users.deactivate(id)).isInstanceOf(GoneException.class);
            assertThatThrownBy(() -> users.sendLink(id)).isInstanceOf(GoneException.class);
            users.delete(id);
            return id;
        });
        assertThat(list()).hasSize(1);
    }

    @Test
    void staffOfTheAccountIsNoPortalUser() {
        var staff = story.number("select id from app_user where user_name = '" + CustomerStory.RESELLER + "'");

        assertThatThrownBy(() -> story.asReseller(() -> {
                    users.deactivate(staff);
                    return staff;
                }))
                .isInstanceOf(GoneException.class);
    }

    @Test
    void whoForgotThePasswordGetsALinkAndStrangersLearnNothing() {
        invite();
        links.setPassword(awaitToken(1), PASSWORD);
        var open = (SignedInUser) userDetails.loadUserByUsername(name);

        links.forgotten(name.toUpperCase(java.util.Locale.ROOT) + " ", "192.0.2.1");
        links.forgotten("gibt.es.nicht", "192.0.2.1");
        links.forgotten("gibt\u0000es\u0000nicht", "192.0.2.1");

        var token = awaitToken(2);
        assertThat(canSignIn(PASSWORD)).isTrue();
        assertThat(links.setPassword(token, "Neue-Tasse-im-Regal-9")).isTrue();
        assertThat(canSignIn(PASSWORD)).isFalse();
        assertThat(canSignIn("Neue-Tasse-im-Regal-9")).isTrue();
        assertThat(signIn.lets(open)).isFalse();
    }

    @Test
    void askingTooOftenIsStoppedPerUserSilentlyAndPerAddressLoudly() {
        invite();
        awaitToken(1);
        for (var i = 0; i < 10; i++) {
            links.forgotten(name, "192.0.2.2");
        }
        awaitToken(4);
        for (var i = 0; i < 10; i++) {
            links.forgotten("gibt.es.nicht." + i, "192.0.2.2");
        }

        assertThatThrownBy(() -> links.forgotten("noch.einer", "192.0.2.2"))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(mails()).hasSize(4);
    }

    @Test
    void aMailServerThatIsDownLosesNoInvitation() {
        TestStack.shared().mails().stopTaking();
        try {
            invite();
            await().until(() -> story.number(
                            "select count(*) from mail_delivery where status = 'WAITING' and reason is not null and account_id = "
                                    + story.accountId())
                    > 0);
        } finally {
            TestStack.shared().mails().takeAgain();
        }

        assertThat(links.owner(awaitToken(1))).isPresent();
    }

    private long invite() {
        return story.asReseller(() -> users.invite(customer, user(name)));
    }

    private NewUser user(String userName) {
        return new NewUser(userName, "Anton", "Huber", name + "@kunde.example");
    }

    private List<CustomerUserItem> list() {
        return story.asReseller(() -> users.of(customer).page(ListQuery.all()).rows());
    }

    private boolean canSignIn(String password) {
        try {
            AuthenticationManager manager = authentication.getAuthenticationManager();
            return manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                    .isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }

    /** The token of the n-th mail to the user. */
    private String awaitToken(int mail) {
        await().until(() -> mails().size() >= mail);
        var link = LINK.matcher(MailCatcher.textOf(mails().get(mail - 1)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<MimeMessage> mails() {
        return TestStack.shared().mails().mails().stream()
                .filter(this::isToTheUser)
                .toList();
    }

    private boolean isToTheUser(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(name + "@kunde.example");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
