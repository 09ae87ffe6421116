package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.InputCheck;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A user's own data (handbook: Servicezugang, Profil). Nobody who works as the user reaches it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Profile {

    private final UserRepository users;
    private final CurrentUser current;
    private final PasswordEncoder passwords;
    private final InputCheck input;
    private final AuditLog audit;

    Profile(UserRepository users, CurrentUser current, PasswordEncoder passwords, InputCheck input, AuditLog audit) {
        this.users = users;
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
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    public boolean changePassword(String present, String wanted) {
        SwitchedSession.requireOwn();
        var user = users.lock(current.get().userId()).orElseThrow();
        if (!passwords.matches(present, user.passwordHash())) {
            return false;
        }
        user.setPassword(String.valueOf(passwords.encode(NewPassword.checked(wanted, user.userName()))));
        audit.note(AuditAction.PASSWORD_CHANGED, user.userName());
        return true;
    }

    /**
     * Changes the e-mail address.
     *
     * @throws jakarta.validation.ConstraintViolationException if it is none
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    public void changeEmail(NewEmail email) {
        SwitchedSession.requireOwn();
        input.require(email);
        var user = users.lock(current.get().userId()).orElseThrow();
        user.changeEmail(email.email());
        audit.note(AuditAction.EMAIL_CHANGED, user.userName());
    }
}
