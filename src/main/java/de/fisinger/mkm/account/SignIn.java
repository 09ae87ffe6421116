package de.fisinger.mkm.account;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the user who wants to sign in; user names are unique over all accounts, in whatever case they are typed. */
@Service
public class SignIn implements UserDetailsService {

    private static final int LONGEST_NAME = 100;

    private final UserRepository users;
    private final AccountRepository accounts;
    private final ObjectProvider<SwitchTargets> switches;
    private final EndCustomerPortals portals;

    SignIn(
            UserRepository users,
            AccountRepository accounts,
            ObjectProvider<SwitchTargets> switches,
            EndCustomerPortals portals) {
        this.portals = portals;
        this.switches = switches;
        this.users = users;
        this.accounts = accounts;
    }

    /** Whether the database can be asked for a name: it has no room for longer ones, and no zeros. */
    static boolean canBeSomebody(String userName) {
        return userName.length() <= LONGEST_NAME && userName.indexOf('\0') < 0;
    }

    @Override
    public SignedInUser loadUserByUsername(String userName) {
        return AccountScope.callForAllAccounts(() -> users.findByUserName(userName))
                .filter(this::belongsHere)
                .flatMap(user -> accounts.findById(user.accountId()).flatMap(user::signedIn))
                .orElseThrow(() -> new UsernameNotFoundException("no such user, or no password set yet"));
    }

    private boolean belongsHere(User user) {
        return user.isServedBy(portals.accountOfRequest().orElse(null));
    }

    /**
     * The session of somebody who works as a linked user.
     *
     * @return empty if that user isn't active
     */
    public Optional<SignedInUser> linked(long userId, long accessId) {
        return AccountScope.callForAllAccounts(() -> users.findById(userId))
                .flatMap(user -> accounts.findById(user.accountId()).map(account -> user.linked(account, accessId)))
                .filter(SignedInUser::isEnabled)
                .filter(user -> user.role() != Role.SUPPORT);
    }

    /**
     * Whether a session may go on, which may be one in which somebody else works as the user.
     *
     * @param actor who really works in it, if it is a switched one
     */
    public boolean lets(SignedInUser session, Optional<SignedInUser> actor) {
        return lets(session) && actor.map(this::lets).orElse(true);
    }

    /**
     * Whether a session may go on: the user is still there, active, and has the password of that time; and a service
     * access by which somebody works as that user still exists.
     */
    public boolean lets(SignedInUser session) {
        return AccountScope.callForAllAccounts(() -> users.findById(session.userId())
                        .filter(user -> user.lets(session))
                        .filter(this::belongsHere)
                        .flatMap(user -> accounts.findById(user.accountId()))
                        .filter(Account::isActive)
                        .isPresent()
                && (session.accessId() == null || switches.getObject().isActive(session.accessId())));
    }
}
