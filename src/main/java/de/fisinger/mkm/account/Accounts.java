package de.fisinger.mkm.account;

import de.fisinger.mkm.account.AccountRefusedException.Problem;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider's customers with an account, and their users: Administration → Konten. */
@Service
@PreAuthorize("hasRole('SUPPORT')")
public class Accounts {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final UserRepository users;
    private final PasswordLinks links;
    private final CurrentUser current;
    private final Lists lists;
    private final InputCheck input;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    Accounts(
            AccountRepository accounts,
            AccountDirectory directory,
            UserRepository users,
            PasswordLinks links,
            CurrentUser current,
            Lists lists,
            InputCheck input,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.accounts = accounts;
        this.directory = directory;
        this.users = users;
        this.links = links;
        this.current = current;
        this.lists = lists;
        this.input = input;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** All accounts. */
    public ListSource<AccountItem> list() {
        return lists.source(AccountItem.STATEMENT, Map.of());
    }

    /** An account; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(long accountId) {
        return accounts.findById(accountId).map(this::details);
    }

    private AccountDetails details(Account account) {
        return account.details(account.id() == current.get().accountId());
    }

    /**
     * Makes an account.
     *
     * @return its id
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws AccountRefusedException if its number is taken
     */
    @Transactional(propagation = Propagation.NEVER)
    public long create(AccountData data) {
        input.require(data);
        return unlessTaken(() -> {
            var account = accounts.saveAndFlush(new Account(data));
            audit.noteForBoth(
                    account.id(), AuditAction.ACCOUNT_CREATED, account.contact().label());
            return account.id();
        });
    }

    /**
     * Changes an account.
     *
     * @param version the version that was read
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws AccountRefusedException if its number is taken, or somebody else changed it
     * @throws GoneException if there is none
     */
    @Transactional(propagation = Propagation.NEVER)
    public void change(long accountId, int version, AccountData data) {
        input.require(data);
        unlessTaken(() -> {
            var account = accounts.findById(accountId).orElseThrow(GoneException::new);
            if (account.version() != version) {
                throw new AccountRefusedException(Problem.CHANGED);
            }
            account.change(data);
            accounts.saveAndFlush(account);
            audit.noteForBoth(
                    accountId, AuditAction.ACCOUNT_CHANGED, account.contact().label());
            return accountId;
        });
    }

    private long unlessTaken(Supplier<Long> change) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> change.get()));
        } catch (DataIntegrityViolationException e) {
            throw new AccountRefusedException(Problem.NUMBER_TAKEN);
        }
    }

    /**
     * Closes an account: its people are out at once. The provider's own stays open.
     *
     * @throws GoneException if there is none that can be closed
     */
    @Transactional
    public void close(long accountId) {
        var account = accounts.findById(accountId)
                .filter(found -> found.id() != current.get().accountId())
                .orElseThrow(GoneException::new);
        directory.close(account.accountNumber());
    }

    /**
     * Opens a closed account again: its people can sign in as before.
     *
     * @throws GoneException if there is none
     */
    @Transactional
    public void open(long accountId) {
        var account = accounts.findById(accountId).orElseThrow(GoneException::new);
        account.open();
        audit.noteForBoth(
                accountId, AuditAction.ACCOUNT_OPENED, account.contact().label());
    }

    /** The users of an account, without its end customers. */
    public ListSource<StaffItem> users(long accountId) {
        return ScopedSource.of(accountId, lists.source(StaffItem.STATEMENT, Map.of()));
    }

    /** What users of an account can be: the provider's own staff is support. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Role> roles(long accountId) {
        return accountId == current.get().accountId() ? List.of(Role.SUPPORT) : List.of(Role.ADMINISTRATOR, Role.USER);
    }

    /**
     * Makes a user of an account and mails the invitation.
     *
     * @throws jakarta.validation.ConstraintViolationException if something is missing or wrong
     * @throws UserNameTakenException if the user name is
     * @throws IllegalArgumentException if users of that account can't have that role
     */
    @Transactional(propagation = Propagation.NEVER)
    public void invite(long accountId, NewUser user, Role role) {
        input.require(user);
        if (!roles(accountId).contains(role)) {
            throw new IllegalArgumentException("no %s in account %d".formatted(role, accountId));
        }
        try {
            within(accountId, () -> {
                var made = users.saveAndFlush(new User(user, role));
                links.mail(made);
                audit.noteForBoth(accountId, AuditAction.USER_INVITED, made.userName());
            });
        } catch (DataIntegrityViolationException e) {
            throw new UserNameTakenException();
        }
    }

    /**
     * Mails a user a new link to set the password; the former one is void.
     *
     * @throws GoneException if the account has no such user, or the user is deactivated
     */
    @Transactional(propagation = Propagation.NEVER)
    public void sendLink(long accountId, long userId) {
        change(accountId, userId, AuditAction.USER_LINK_SENT, user -> {
            if (!user.takesLinks()) {
                throw new GoneException();
            }
            links.mail(user);
        });
    }

    /**
     * Locks a user out; open sessions end at once. Nobody does that to themselves.
     *
     * @throws GoneException if the account has no such user
     */
    @Transactional(propagation = Propagation.NEVER)
    public void deactivate(long accountId, long userId) {
        change(accountId, userId, AuditAction.USER_DEACTIVATED, user -> {
            if (userId == current.get().userId()) {
                throw new GoneException();
            }
            user.deactivate();
        });
    }

    /**
     * Lets a user in again.
     *
     * @throws GoneException if the account has no such user
     */
    @Transactional(propagation = Propagation.NEVER)
    public void activate(long accountId, long userId) {
        change(accountId, userId, AuditAction.USER_ACTIVATED, User::activate);
    }

    private void change(long accountId, long userId, AuditAction action, Consumer<User> change) {
        within(accountId, () -> {
            var user = users.lock(userId)
                    .filter(found -> found.role() != Role.END_CUSTOMER)
                    .orElseThrow(GoneException::new);
            change.accept(user);
            audit.noteForBoth(accountId, action, user.userName());
        });
    }

    /** A Hibernate session reads one account: the scope is opened before the transaction. */
    private void within(long accountId, Runnable work) {
        AccountScope.call(accountId, () -> {
            transaction.executeWithoutResult(_ -> work.run());
            return accountId;
        });
    }
}
