package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portal users of an account's MKM-Kunden (handbook: MKM – Kundenverwaltung, tab Benutzer). Nobody but the user sees
 * a password: it is set by a link.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class CustomerUsers {

    private final UserRepository users;
    private final PasswordLinks links;
    private final Lists lists;
    private final InputCheck input;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final RequestLimits limits;
    private final ApplicationEventPublisher events;

    CustomerUsers(
            UserRepository users,
            PasswordLinks links,
            Lists lists,
            InputCheck input,
            TransactionTemplate transaction,
            AuditLog audit,
            RequestLimits limits,
            ApplicationEventPublisher events) {
        this.audit = audit;
        this.limits = limits;
        this.events = events;
        this.users = users;
        this.links = links;
        this.lists = lists;
        this.input = input;
        this.transaction = transaction;
    }

    /** The users of a customer. */
    public ListSource<CustomerUserItem> of(long customerId) {
        return lists.source(CustomerUserItem.STATEMENT, Map.of("customerId", customerId));
    }

    /**
     * Makes a user and mails the invitation.
     *
     * @return id of the user
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws UserNameTakenException if the user name is
     * @throws GoneException if the account has no such customer
     * @throws TooManyRequestsException if the account invited very many a while ago
     */
    @Transactional(propagation = Propagation.NEVER)
    public long invite(long customerId, NewUser user) {
        input.require(user);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var made = users.saveAndFlush(new User(user, customerId));
                limits.require(RequestLimits.Kind.INVITATIONS_OF_ACCOUNT, String.valueOf(made.accountId()));
                links.mail(made);
                audit.note(AuditAction.USER_INVITED, made.userName(), customerId);
                return made.id();
            }));
        } catch (DataIntegrityViolationException e) {
            if (AccountScope.callForAllAccounts(() -> users.findByUserName(user.userName()))
                    .isPresent()) {
                throw new UserNameTakenException();
            }
            throw new GoneException(e);
        }
    }

    /**
     * Mails a new link to set the password; the former one is void.
     *
     * @throws TooManyRequestsException if that user was mailed several a while ago
     * @throws GoneException if the account has no such user, or the user is deactivated
     */
    public void sendLink(long userId) {
        var user = find(userId);
        if (!user.takesLinks()) {
            throw new GoneException();
        }
        limits.require(RequestLimits.Kind.PASSWORD_LINKS_SENT_TO_USER, user.userName());
        links.mail(user);
        audit.note(AuditAction.USER_LINK_SENT, user.userName(), user.customerId());
    }

    /**
     * Locks a user out; open sessions end at once.
     *
     * @throws GoneException if the account has no such user
     */
    public void deactivate(long userId) {
        var user = find(userId);
        user.deactivate();
        audit.note(AuditAction.USER_DEACTIVATED, user.userName(), user.customerId());
    }

    /**
     * Lets a user in again.
     *
     * @throws GoneException if the account has no such user
     */
    public void activate(long userId) {
        var user = find(userId);
        user.activate();
        audit.note(AuditAction.USER_ACTIVATED, user.userName(), user.customerId());
    }

    /** Deletes a user; open sessions end at once. Whoever deleted the user before has done the same. */
    public void delete(long userId) {
        users.findByIdAndRole(userId, Role.END_CUSTOMER).ifPresent(user -> {
            events.publishEvent(new UserDeletion(userId));
            users.delete(user);
            audit.note(AuditAction.USER_DELETED, user.userName(), user.customerId());
        });
    }

    private User find(long userId) {
        return users.findByIdAndRole(userId, Role.END_CUSTOMER).orElseThrow(GoneException::new);
    }
}
