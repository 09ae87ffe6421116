package de.fisinger.mkm.ui;

import java.util.List;
import org.springframework.security.core.userdetails.UserDetails;

/** Port: what the user's menu tells of the user who is signed in, such as the account. */
public interface UserFacts {

    /** Lines of the menu. */
    List<String> of(UserDetails user);
}
