package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.operation.Models;
import de.fisinger.mkm.operation.Operations;
import de.fisinger.mkm.portal.PortalSupport;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.core.AuthenticationException;

/** What a page keeps answers nobody whose session was ended; and whoever guesses passwords is slowed down. */
@MkmTest
class EndedSessionTest {

    @Autowired
    private Session session;

    @Autowired
    private Customers customers;

    @Autowired
    private Operations operations;

    @Autowired
    private Models models;

    @Autowired
    private PortalSupport portals;

    @Autowired
    private AuthenticationConfiguration authentication;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    @AfterEach
    void everybodyMayComeBack() {
        session.signOut();
        jdbc.sql("update app_user set active = true where user_name in ('support', 'reseller')")
                .update();
    }

    @Test
    void listsOfAllAccountsAreClosedWithTheUserWhoOpenedThem() {
        session.signIn("support");
        List<ListSource<?>> open = List.of(operations.open(), operations.ended(), models.list(), portals.list());
        assertThat(open)
                .allSatisfy(list -> assertThat(list.page(ListQuery.all())).isNotNull());

        jdbc.sql("update app_user set active = false where user_name = 'support'")
                .update();

        assertThat(open).allSatisfy(EndedSessionTest::isClosed);
    }

    @Test
    void anotherPasswordClosesThemToo() {
        session.signIn("reseller");
        var list = customers.list();
        assertThat(list.page(ListQuery.all()).rows()).isNotEmpty();

        jdbc.sql("update app_user set sign_in_epoch = sign_in_epoch + 1 where user_name = 'reseller'")
                .update();

        isClosed(list);
    }

    @Test
    void nobodyElseReadsThem() {
        var list = session.as("reseller", customers::list);

        isClosed(list);
        session.signIn("mitarbeiter");
        isClosed(list);
    }

    @Test
    void fortyWrongPasswordsInARowAreThreeAndTheAuditLogNotesThem() {
        var name = "geraten-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into app_user (account_id, user_name, password_hash, first_name, last_name, email, role)
                        select account_id, ?, password_hash, 'Gera', 'Ten', 'geraten@mkm.example', 'USER' from app_user
                        where user_name = 'mitarbeiter'
                        """).param(name).update();

        var looked = IntStream.range(0, 40).filter(_ -> isLookedAt(name)).count();

        // more only if this takes longer than the pause
        assertThat(looked).isBetween(3L, 5L);
        assertThat(noted(name)).isEqualTo(looked);
        assertThat(isLookedAt("niemand-" + name)).isTrue();
    }

    @Test
    void aNameThatNobodyCanHaveIsRefusedLikeAnyOther() {
        assertThat(isLookedAt("re\0seller")).isTrue();
        assertThat(isLookedAt("x".repeat(100_000))).isTrue();
    }

    private boolean isLookedAt(String name) {
        try {
            authentication
                    .getAuthenticationManager()
                    .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "falsch"));
            throw new IllegalStateException("signed in");
        } catch (TryPause e) {
            return false;
        } catch (BadCredentialsException e) {
            return true;
        } catch (AuthenticationException e) {
            throw new IllegalStateException(e);
        }
    }

    private long noted(String name) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and user_name = ?")
                .params(AuditAction.SIGN_IN_FAILED.name(), name)
                .query(Long.class)
                .single();
    }

    private static void isClosed(ListSource<?> list) {
        assertThatThrownBy(() -> list.page(ListQuery.all())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.count(ListQuery.all())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> list.each(ListQuery.all(), _ -> {})).isInstanceOf(AccessDeniedException.class);
    }
}
