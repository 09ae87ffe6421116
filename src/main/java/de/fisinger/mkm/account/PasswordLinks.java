package de.fisinger.mkm.account;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.EnteredText;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.process.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links by which people set their own password: the first one after an invitation, or a new one for a forgotten one. A
 * link works once and for 24 hours, and only the one that was mailed last. Who asks for a forgotten password learns
 * nothing about who has a user here.
 */
@Service
public class PasswordLinks {

    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final TaskDescriptor<Wanted> TASK = TaskDescriptor.of("mail-password-link", Wanted.class);

    /** Whose link is wanted: the name that somebody typed; in which account's portal, if in one. */
    record Wanted(String userName, @Nullable Long portalAccountId) {}

    /** Whom a link is for. */
    public record Owner(String userName, boolean isInvited) {}

    private final UserRepository users;
    private final MailDeliveries deliveries;
    private final EndCustomerPortals portals;
    private final Outbox outbox;
    private final RequestLimits limits;
    private final PasswordEncoder passwords;
    private final NewPasswords newPasswords;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    PasswordLinks(
            UserRepository users,
            MailDeliveries deliveries,
            EndCustomerPortals portals,
            Outbox outbox,
            RequestLimits limits,
            PasswordEncoder passwords,
            NewPasswords newPasswords,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.audit = audit;
        this.users = users;
        this.deliveries = deliveries;
        this.portals = portals;
        this.outbox = outbox;
        this.limits = limits;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.transaction = transaction;
    }

    /** Mails a user the link, once the running transaction of the user's account is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void mail(User user) {
        deliveries.request(new MailRequest(
                PasswordLinkMail.KIND,
                user.id(),
                PasswordLinkMail.KIND + "-" + UUID.randomUUID(),
                user.words(),
                user.customerId()));
    }

    /**
     * Asks for a link because a password was forgotten. Whether there is such a user is found out later, by a task, so
     * that neither the answer nor its time tells.
     *
     * @param userName what was typed
     * @param address who asks, as the network has it
     * @throws TooManyRequestsException if that address asks too often
     */
    public void forgotten(String userName, String address) {
        limits.require(RequestLimits.Kind.PASSWORD_LINKS_OF_ADDRESS, address);
        if (SignIn.canBeSomebody(userName) && limits.allows(RequestLimits.Kind.PASSWORD_LINKS_OF_USER, userName)) {
            // before the transaction: the portal's template is read over all accounts, on a connection of its own
            var wanted = new Wanted(
                    EnteredText.line(userName), portals.accountOfRequest().orElse(null));
            transaction.executeWithoutResult(_ -> outbox.put(
                    TASK.instance(UUID.randomUUID().toString()).data(wanted).build()));
        }
    }

    /** Tells whom a link is for, without using it up; empty if it can't be used any more. */
    public Optional<Owner> owner(String token) {
        return userOf(token).map(user -> new Owner(user.userName(), user.isInvited()));
    }

    private Optional<User> userOf(String token) {
        return AccountScope.callForAllAccounts(() -> users.findByLinkHash(new LinkToken(token).hash()))
                .filter(user -> user.hasLink(Instant.now()))
                .filter(user -> user.isServedBy(portals.accountOfRequest().orElse(null)));
    }

    /**
     * Sets the password of the link's owner and uses the link up.
     *
     * @return whether the link could still be used
     * @throws WeakPasswordException if the password is refused
     */
    public boolean setPassword(String token, String password) {
        // before the transaction: it takes its time on purpose
        var hash = passwords.encode(
                userOf(token).map(user -> newPasswords.checked(password, user)).orElse(password));
        return Boolean.TRUE.equals(AccountScope.callForAllAccounts(() -> transaction.execute(_ -> {
            var user = users.lockByLinkHash(new LinkToken(token).hash()).filter(found -> found.hasLink(Instant.now()));
            user.ifPresent(found -> {
                found.setPassword(String.valueOf(hash));
                audit.noteOf(
                        found.accountId(),
                        found.userName(),
                        AuditAction.PASSWORD_SET,
                        found.userName(),
                        null,
                        found.customerId());
            });
            return user.isPresent();
        })));
    }

    /** Finds out whether there is somebody to mail the link to, and asks for the mail. */
    void find(Wanted wanted) {
        AccountScope.callForAllAccounts(() -> users.findByUserName(wanted.userName()))
                .filter(User::takesLinks)
                .filter(user -> user.isServedBy(wanted.portalAccountId()))
                .ifPresent(user -> AccountScope.call(user.accountId(), () -> {
                    transaction.executeWithoutResult(_ -> mail(user));
                    return user;
                }));
    }

    /** The persistent task that finds out who asked for a link. */
    @Configuration(proxyBeanMethods = false)
    static class Sending {

        @Bean
        OneTimeTask<Wanted> mailPasswordLink(org.springframework.beans.factory.ObjectProvider<PasswordLinks> links) {
            return Tasks.oneTime(TASK)
                    .onFailure(Outbox.untilDone())
                    .execute((task, context) -> links.getObject().find(task.getData()));
        }
    }
}
