package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.notification.Notifications;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A user's own data (handbook: Servicezugang, Profil). Nobody who works as the user reaches it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Profile {

    private final UserRepository users;
    private final NoticeMailRepository notices;
    private final Notifications told;
    private final CurrentUser current;
    private final PasswordEncoder passwords;
    private final NewPasswords newPasswords;
    private final OwnPassword own;
    private final EmailChanges changes;
    private final RequestLimits limits;
    private final TransactionTemplate transaction;
    private final InputCheck input;
    private final AuditLog audit;

    Profile(
            UserRepository users,
            NoticeMailRepository notices,
            Notifications told,
            CurrentUser current,
            PasswordEncoder passwords,
            NewPasswords newPasswords,
            OwnPassword own,
            EmailChanges changes,
            RequestLimits limits,
            TransactionTemplate transaction,
            InputCheck input,
            AuditLog audit) {
        this.newPasswords = newPasswords;
        this.changes = changes;
        this.limits = limits;
        this.transaction = transaction;
        this.own = own;
        this.users = users;
        this.notices = notices;
        this.told = told;
        this.current = current;
        this.passwords = passwords;
        this.input = input;
        this.audit = audit;
    }

    /** The user as others see them. */
    @Transactional(readOnly = true)
    public Person person() {
        return users.findById(current.get().userId()).orElseThrow().person();
    }

    /**
     * Changes the password; all sessions of the user end.
     *
     * @return whether the present password was right
     * @throws WeakPasswordException if the new one is refused
     * @throws TryPause if wrong ones were tried before
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean changePassword(String present, String wanted) {
        SwitchedSession.requireOwn();
        var found = users.findById(current.get().userId()).orElseThrow();
        if (!own.isOf(found, present)) {
            return false;
        }
        var hash = String.valueOf(passwords.encode(newPasswords.checked(wanted, found)));
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var user = users.lock(found.id()).orElseThrow();
            if (!user.passwordHash().equals(found.passwordHash())) {
                return false;
            }
            user.setPassword(hash);
            audit.note(AuditAction.PASSWORD_CHANGED, user.userName());
            return true;
        }));
    }

    /**
     * Chooses the language of pages.
     *
     * @param language null for the browser's
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    public void speak(@Nullable Language language) {
        SwitchedSession.requireOwn();
        var user = users.lock(current.get().userId()).orElseThrow();
        user.speak(language);
        audit.note(AuditAction.PROFILE_CHANGED, user.userName());
    }

    /** The language of pages that the user chose; empty for the browser's. */
    @Transactional(readOnly = true)
    public Optional<Language> language() {
        return users.findById(current.get().userId()).map(User::language);
    }

    /** How often the user is mailed what stands under the bell; empty for never. */
    @Transactional(readOnly = true)
    public Optional<NoticePace> notices() {
        return notices.findByUserId(current.get().userId()).map(NoticeMail::pace);
    }

    /**
     * Chooses how often the user is mailed what stands under the bell, of what comes from now on.
     *
     * @param pace null for never
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    public void mailNotices(@Nullable NoticePace pace) {
        SwitchedSession.requireOwn();
        var user = users.lock(current.get().userId()).orElseThrow();
        if (pace == null) {
            notices.deleteByUserId(user.id());
        } else {
            notices.lock(user.id())
                    .ifPresentOrElse(
                            mail -> mail.change(pace),
                            () -> notices.save(new NoticeMail(
                                    user.id(), pace, told.newestId(OwnNotifications.customerOf(current.get())))));
        }
        audit.note(AuditAction.PROFILE_CHANGED, user.userName());
    }

    /**
     * Changes the e-mail address, to which links for passwords go; the former one is told.
     *
     * @param present the password, which whoever only found a session doesn't know
     * @return whether the password was right
     * @throws jakarta.validation.ConstraintViolationException if it is no address
     * @throws TryPause if wrong passwords were tried before
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    @Transactional(propagation = Propagation.NEVER)
    public boolean changeEmail(NewEmail email, String present) {
        SwitchedSession.requireOwn();
        input.require(email);
        var found = users.findById(current.get().userId()).orElseThrow();
        if (!own.isOf(found, present)) {
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            var user = users.lock(found.id()).orElseThrow();
            var former = user.person().email();
            if (email.email().equals(former)) {
                return;
            }
            limits.require(RequestLimits.Kind.EMAIL_CHANGES_OF_USER, user.userName());
            if (former != null) {
                changes.tell(user, former);
            }
            user.changeEmail(email.email());
            audit.note(AuditAction.EMAIL_CHANGED, user.userName());
        });
        return true;
    }
}
