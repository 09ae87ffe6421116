package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and their people, for features that bring accounts together. */
@Service
@Transactional
public class AccountDirectory {

    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    AccountDirectory(AccountRepository accounts, JdbcClient jdbc, ApplicationEventPublisher events, AuditLog audit) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /** How to reach an account. */
    @Transactional(readOnly = true)
    public Optional<AccountContact> contact(long accountId) {
        return accounts.findById(accountId).map(Account::contact);
    }

    /**
     * Finds an account by its Kundennummer.
     *
     * @return empty if there is none
     */
    @Transactional(readOnly = true)
    public Optional<Long> idOf(String accountNumber) {
        return accounts.findId(accountNumber);
    }

    /**
     * Somebody of any account. By SQL, because the running transaction's session reads one account only, and a second one
     * would need a second connection.
     *
     * @return empty if the user was deleted
     */
    @Transactional(readOnly = true)
    public Optional<Person> person(long userId) {
        return jdbc.sql("""
                        select user_name, trim(first_name || ' ' || last_name) as name, email, role = 'END_CUSTOMER' as end_customer
                        from /* of all accounts */ app_user where id = ?
                        """).param(userId).query(Person.class).optional();
    }

    /**
     * Whose user somebody is.
     *
     * @return empty if the user was deleted or deactivated, the account was closed, or it is the provider's own staff
     */
    @Transactional(readOnly = true)
    public Optional<Owner> ownerOf(long userId) {
        return jdbc.sql("""
                        select a.id as account_id, a.name as account_name, u.user_name
                        from /* of all accounts */ app_user u join account a on a.id = u.account_id
                        where u.id = ? and u.active and a.active and u.role <> 'SUPPORT'
                        """).param(userId).query(Owner.class).optional();
    }

    /** The account of a user, and the user's name. */
    public record Owner(long accountId, String accountName, String userName) {}

    /**
     * Closes an account: its people can't sign in any more, open sessions end, and it works for nobody else. Whoever closed
     * it before has done the same.
     *
     * @throws NoSuchElementException if there is no such account
     */
    @PreAuthorize("hasRole('SUPPORT')")
    public void close(String accountNumber) {
        var account = accounts.findByAccountNumber(accountNumber).orElseThrow();
        if (account.isActive()) {
            account.close();
            events.publishEvent(new AccountClosing(account.id()));
            var words = account.contact().label();
            audit.noteForBoth(account.id(), AuditAction.ACCOUNT_CLOSED, words);
        }
    }
}
