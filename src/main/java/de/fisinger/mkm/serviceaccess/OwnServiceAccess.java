package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.ForbiddenInSwitchedSessionException;
import de.fisinger.mkm.account.OwnPassword;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.account.TryPause;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may work in a user's name: the user's side (handbook: Servicezugang, Profil → Service-Zugriff). */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class OwnServiceAccess {

    private static final String USERS = "hasAnyRole('ADMINISTRATOR', 'USER', 'END_CUSTOMER')";

    private final OfferedCodeRepository codes;
    private final ServiceAccessRepository accesses;
    private final AccessEnding ending;
    private final AccountDirectory accounts;
    private final CurrentUser user;
    private final AuditLog audit;
    private final OwnPassword password;
    private final TransactionTemplate transaction;

    OwnServiceAccess(
            OfferedCodeRepository codes,
            ServiceAccessRepository accesses,
            AccessEnding ending,
            AccountDirectory accounts,
            CurrentUser user,
            AuditLog audit,
            OwnPassword password,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.accesses = accesses;
        this.ending = ending;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
        this.password = password;
        this.transaction = transaction;
    }

    /**
     * Makes a new code for the user; the former one is void.
     *
     * @return the code in groups, which is shown now and never again; empty if the password is to be asked for first, because
     *     it was typed some time ago
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     * @throws AccessGrantedException while somebody has access
     */
    @PreAuthorize(USERS)
    public Optional<String> newCode() {
        SwitchedSession.requireOwn();
        return password.wasTypedLately() ? Optional.of(made()) : Optional.empty();
    }

    /**
     * Does so for whoever knows the password.
     *
     * @return empty if it is wrong
     * @throws TryPause if wrong ones were tried before
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     * @throws AccessGrantedException while somebody has access
     */
    @PreAuthorize(USERS)
    @Transactional(propagation = Propagation.NEVER)
    public Optional<String> newCode(String typed) {
        SwitchedSession.requireOwn();
        return password.is(typed) ? Optional.ofNullable(transaction.execute(_ -> made())) : Optional.empty();
    }

    private String made() {
        var code = ActivationCode.random();
        codes.replace(user.get().userId(), code.hash());
        // after waiting for whoever is just using the former code
        if (isGranted()) {
            throw new AccessGrantedException();
        }
        audit.note(AuditAction.CODE_SHOWN, user.get().getUsername());
        return code.grouped();
    }

    /** Whether somebody has access now. */
    @Transactional(readOnly = true)
    public boolean isGranted() {
        return accesses.activeOf(user.get().userId()).isPresent();
    }

    /** Who has access now, if anybody. */
    @Transactional(readOnly = true)
    public Optional<GrantedAccess> granted() {
        return accesses.activeOf(user.get().userId())
                .flatMap(access -> accounts.contact(access.providerAccountId())
                        .map(provider -> new GrantedAccess(
                                access.grantedAt(),
                                provider,
                                Optional.ofNullable(access.providerUserId())
                                        .flatMap(accounts::person)
                                        .map(Person::name)
                                        .orElse(""))));
    }

    /**
     * Takes the access back: open sessions end. Does nothing if nobody has access.
     *
     * @throws ForbiddenInSwitchedSessionException if somebody else works as the user
     */
    public void revoke() {
        SwitchedSession.requireOwn();
        accesses.lockActiveOf(user.get().userId()).ifPresent(access -> ending.endAndNote(access, AccessEnd.CUSTOMER));
    }
}
