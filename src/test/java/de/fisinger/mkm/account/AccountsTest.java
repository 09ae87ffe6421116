package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.account.AccountRefusedException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Support makes an account and its first user, without a line of SQL. */
@MkmTest
class AccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Session session;

    private final String number = "K" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAccountIsMadeChangedClosedAndOpenedAgain() {
        var id = create(number);
        assertThat(session.as(
                        "support",
                        () -> accounts.list()
                                .page(ListQuery.all().withFilter("kundennummer", number))
                                .rows()))
                .singleElement()
                .satisfies(item -> assertThat(item.name()).isEqualTo("Neu GmbH"));

        var read = find(id);
        run(() -> accounts.change(id, read.version(), data(number, "Umbenannt GmbH")));

        assertThat(find(id).data().name()).isEqualTo("Umbenannt GmbH");
        assertThat(problem(() -> accounts.change(id, read.version(), data(number, "Spät GmbH"))))
                .isEqualTo(Problem.CHANGED);
        assertThat(problem(() -> accounts.create(data("125430", "Doppelt GmbH"))))
                .isEqualTo(Problem.NUMBER_TAKEN);
        run(() -> accounts.close(id));
        assertThat(find(id).active()).isFalse();
        run(() -> accounts.open(id));
        assertThat(find(id).active()).isTrue();
        assertThatThrownBy(() -> run(() -> accounts.create(new AccountData("", "", "", "", "", "", "kein"))))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.getConstraintViolations()).hasSize(3));
    }

    @Test
    void theFirstUserOfAnAccountIsInvitedAndIsOutWhenDeactivated() {
        var id = create(number);
        assertThat(session.as("support", () -> accounts.roles(id))).containsExactly(Role.ADMINISTRATOR, Role.USER);
        var name = "erste." + number.toLowerCase(java.util.Locale.ROOT);

        run(() -> accounts.invite(id, user(name), Role.ADMINISTRATOR));

        await().until(() -> mails(name).size() == 1);
        assertThat(MailCatcher.textOf(mails(name).getFirst())).contains(name, "/passwort/");
        assertThat(users(id)).singleElement().satisfies(user -> {
            assertThat(user.role()).isEqualTo(Role.ADMINISTRATOR);
            assertThat(user.invited()).isTrue();
        });
        var userId = users(id).getFirst().id();
        run(() -> accounts.deactivate(id, userId));
        assertThat(users(id).getFirst().active()).isFalse();
        assertThatThrownBy(() -> run(() -> accounts.sendLink(id, userId))).isInstanceOf(GoneException.class);
        run(() -> accounts.activate(id, userId));
        run(() -> accounts.sendLink(id, userId));
        await().until(() -> mails(name).size() == 2);
        assertThatThrownBy(() -> run(() -> accounts.invite(id, user("reseller"), Role.USER)))
                .isInstanceOf(UserNameTakenException.class);
    }

    @Test
    void theProvidersOwnAccountHasStaffAndStaysOpen() {
        var own = TestStack.shared()
                .data()
                .jdbc()
                .sql("select account_id from app_user where user_name = 'support'")
                .query(Long.class)
                .single();

        assertThat(session.as("support", () -> accounts.roles(own))).containsExactly(Role.SUPPORT);
        assertThat(find(own).provider()).isTrue();
        assertThatThrownBy(() -> run(() -> accounts.close(own))).isInstanceOf(GoneException.class);
        var self = users(own).stream()
                .filter(user -> user.userName().equals("support"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> run(() -> accounts.deactivate(own, self.id()))).isInstanceOf(GoneException.class);
    }

    @Test
    void nobodyButSupportSeesAccounts() {
        assertThatThrownBy(() -> session.as("reseller", accounts::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> session.as("endkunde", () -> accounts.find(1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long create(String accountNumber) {
        return session.as("support", () -> accounts.create(data(accountNumber, "Neu GmbH")));
    }

    private AccountDetails find(long id) {
        return session.as("support", () -> accounts.find(id)).orElseThrow();
    }

    private List<StaffItem> users(long id) {
        return session.as(
                "support", () -> accounts.users(id).page(ListQuery.all()).rows());
    }

    private void run(Runnable work) {
        session.as("support", () -> {
            work.run();
            return number;
        });
    }

    private Problem problem(Runnable work) {
        return catchThrowableOfType(AccountRefusedException.class, () -> run(work))
                .problem();
    }

    private static AccountData data(String accountNumber, String name) {
        return new AccountData(accountNumber, name, "Weg 1", "10115", "Berlin", "030 1", "konto@mkm.example");
    }

    private static NewUser user(String name) {
        return new NewUser(name, "Erste", "Person", name + "@konto.example");
    }

    private static List<MimeMessage> mails(String name) {
        return TestStack.shared().mails().mails().stream()
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().startsWith(name + "@");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
