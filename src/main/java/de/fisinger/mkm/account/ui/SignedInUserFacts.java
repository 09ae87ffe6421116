package de.fisinger.mkm.account.ui;

import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.SignedInUser;
import de.fisinger.mkm.ui.UserFacts;
import java.util.List;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Tells name and account in the user's menu. */
@Component
class SignedInUserFacts implements UserFacts {

    @Override
    public List<String> of(UserDetails user) {
        return user instanceof SignedInUser known
                ? known.role() == Role.END_CUSTOMER
                        ? List.of(known.displayName())
                        : List.of(known.displayName(), known.accountName() + " (" + known.accountNumber() + ")")
                : List.of();
    }
}
