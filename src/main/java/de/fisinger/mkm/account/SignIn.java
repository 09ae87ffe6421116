package de.fisinger.mkm.account;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the user who wants to sign in; user names are unique over all accounts, in whatever case they are typed. */
@Service
public class SignIn implements UserDetailsService {

    private final Users users;
    private final Accounts accounts;

    SignIn(Users users, Accounts accounts) {
        this.users = users;
        this.accounts = accounts;
    }

    @Override
    public SignedInUser loadUserByUsername(String userName) {
        return AccountScope.callForAllAccounts(() -> users.findByUserName(userName))
                .flatMap(user -> accounts.findById(user.accountId()).flatMap(user::signedIn))
                .orElseThrow(() -> new UsernameNotFoundException("no such user, or no password set yet"));
    }

    /** Whether a session may go on: the user is still there, active, and has the password of that time. */
    public boolean lets(SignedInUser session) {
        return AccountScope.callForAllAccounts(() -> users.findById(session.userId()))
                .filter(user -> user.lets(session.signInEpoch()))
                .isPresent();
    }
}
