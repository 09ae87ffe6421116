package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.ui.LanguageChoice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody changes of the own access: only who knows the password does, and the former address hears of it. */
@MkmTest
class ProfileTest {

    /** That of the user whose hash is copied. */
    private static final String PASSWORD = "mitarbeiter";

    @Autowired
    private Profile profile;

    @Autowired
    private Session session;

    @Autowired
    private LanguageChoice language;

    @Autowired
    private NoticeMails notices;

    @Autowired
    private Notifications told;

    @Autowired
    private OwnNotifications own;

    @Autowired
    private TransactionTemplate transaction;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();
    private final String name = "profil-" + UUID.randomUUID();

    @BeforeEach
    void aUser() {
        jdbc.sql("""
                        insert into app_user (account_id, user_name, password_hash, first_name, last_name, email, role)
                        select account_id, :name, password_hash, 'Paula', 'Profil', :name || '@alt.example', 'USER'
                        from app_user where user_name = 'mitarbeiter'
                        """).param("name", name).update();
    }

    @Test
    void theAddressChangesWithThePasswordOnlyAndTheFormerOneIsTold() {
        assertThat(change("neu", "falsch")).isFalse();
        assertThat(email()).isEqualTo(name + "@alt.example");

        assertThat(change("neu", PASSWORD)).isTrue();

        assertThat(email()).isEqualTo(name + "@neu.example");
        await().until(() -> mails().size() == 1);
        assertThat(recipient(mails().getFirst())).isEqualTo(name + "@alt.example");
        assertThat(MailCatcher.textOf(mails().getFirst()))
                .contains("andere E-Mail-Adresse")
                .doesNotContain("neu.example");
    }

    @Test
    void pagesSpeakTheLanguageThatIsChosenUntilTheBrowsersIs() {
        assertThat(session.as(name, language::chosen)).isEmpty();

        speak(Language.ENGLISH);
        assertThat(session.as(name, language::chosen)).contains(Language.ENGLISH);
        assertThat(session.asSwitched("reseller", name, language::chosen)).isEmpty();
        speak(null);

        assertThat(session.as(name, language::chosen)).isEmpty();
    }

    private void speak(@Nullable Language wanted) {
        session.as(name, () -> {
            profile.speak(wanted);
            return name;
        });
    }

    @Test
    void whoWantsItIsMailedWhatStandsUnderTheBellButNotWhatWasSeenThere() throws MessagingException {
        tell("vorher.example");
        mailNotices(NoticePace.AT_ONCE);
        tell("eins.example");
        tell("zwei.example");

        notices.requestDue();
        notices.requestDue();

        await().until(() -> mails().size() == 1);
        assertThat(mails().getFirst().getSubject()).isEqualTo("Neues in Ihrem Portal");
        assertThat(MailCatcher.textOf(mails().getFirst()))
                .contains("Hosting eins.example ist eingesetzt", "Hosting zwei.example ist eingesetzt")
                .doesNotContain("vorher.example");
        sql("update notice_mail set mailed_at = now() - interval '1 hour'");
        tell("drei.example");
        session.as(name, () -> {
            own.seen(own.newest());
            return name;
        });
        notices.requestDue();
        assertThat(requested()).isEqualTo(1);
        mailNotices(null);
        assertThat(session.as(name, profile::notices)).isEmpty();
    }

    private void mailNotices(@Nullable NoticePace pace) {
        session.as(name, () -> {
            profile.mailNotices(pace);
            return name;
        });
    }

    private void tell(String domain) {
        session.as(
                name,
                () -> transaction.execute(_ -> {
                    told.tellAccount(NotificationKind.HOSTING_ACTIVE, domain, "hostings");
                    return domain;
                }));
    }

    private long requested() {
        return jdbc.sql("select count(*) from mail_delivery where kind = 'notifications' and subject_id = "
                        + "(select id from app_user where user_name = :name)")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void sql(String statement) {
        TestStack.shared().change(statement);
    }

    @Test
    void eachFormerAddressIsTold() {
        assertThat(change("zweite", PASSWORD)).isTrue();
        assertThat(change("dritte", PASSWORD)).isTrue();

        await().until(() -> mails().size() == 2);
        assertThat(mails())
                .extracting(ProfileTest::recipient)
                .containsExactlyInAnyOrder(name + "@alt.example", name + "@zweite.example");
    }

    @Test
    void thePasswordIsGuessedNoFasterThanAtTheSignIn() {
        for (var i = 0; i < 3; i++) {
            assertThat(session.as(name, () -> profile.changePassword("falsch", "Ein-neues-Passwort-9")))
                    .isFalse();
        }
        assertThatThrownBy(() -> session.as(name, () -> profile.changePassword("falsch", "Ein-neues-Passwort-9")))
                .isInstanceOf(TryPause.class);
        assertThatThrownBy(() -> change("neu", "falsch")).isInstanceOf(TryPause.class);
    }

    @Test
    void aPasswordOfAnyScriptIsTakenInFullLength() {
        var wanted = "密碼很長而且沒有人猜得到".repeat(6).substring(0, 64);
        assertThat(session.as(name, () -> profile.changePassword(PASSWORD, wanted)))
                .isTrue();

        assertThat(session.as(name, () -> profile.changePassword(wanted.substring(0, 63) + "猜", wanted)))
                .isFalse();
        assertThat(session.as(name, () -> profile.changePassword(wanted, "Ein-neues-Passwort-9")))
                .isTrue();
    }

    private boolean change(String domain, String password) {
        return session.as(name, () -> profile.changeEmail(new NewEmail(name + "@" + domain + ".example"), password));
    }

    private String email() {
        return jdbc.sql("select email from app_user where user_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private List<MimeMessage> mails() {
        return TestStack.shared().mails().mails().stream()
                .filter(mail -> recipient(mail).startsWith(name))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
