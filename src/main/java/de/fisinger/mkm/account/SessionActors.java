package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells the audit log who works in a session, and as whom. */
@Component
class SessionActors implements Actors {

    @Override
    public Actor of(@Nullable Authentication authentication) {
        var user = CurrentUser.of(authentication);
        return SwitchedSession.actor(authentication)
                .map(actor -> new Actor(user.accountId(), actor.getUsername(), user.getUsername()))
                .orElseGet(() -> new Actor(user.accountId(), user.getUsername(), null));
    }
}
