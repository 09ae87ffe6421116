package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and their people, for features that bring accounts together. */
@Service
@Transactional
public class AccountDirectory {

    private final AccountRepository accounts;

    private final UserRepository users;

    private final ApplicationEventPublisher events;

    private final AuditLog audit;

    AccountDirectory(
            AccountRepository accounts, UserRepository users, ApplicationEventPublisher events, AuditLog audit) {
        this.accounts = accounts;
        this.users = users;
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
     * Somebody of an account. Call it outside of transactions of another account.
     *
     * @return empty if the user was deleted
     */
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public Optional<Person> person(long userId) {
        return AccountScope.callForAllAccounts(() -> users.findById(userId)).map(User::person);
    }

    /**
     * Whose user somebody is.
     *
     * @return empty if the user was deleted or deactivated, the account was closed, or it is the provider's own staff
     */
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public Optional<Owner> ownerOf(long userId) {
        return AccountScope.callForAllAccounts(() -> users.findById(userId))
                .filter(User::isActive)
                .filter(user -> user.role() != Role.SUPPORT)
                .flatMap(user -> accounts.findById(user.accountId())
                        .filter(Account::isActive)
                        .map(account -> new Owner(account.id(), account.name(), user.userName())));
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
