package de.fisinger.mkm.account;

import de.fisinger.mkm.list.ListReaders;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lists are read by whoever is signed in, or works as a linked user, for as long as that lasts. */
@Component
record SessionReaders(SignIn signIn) implements ListReaders {

    @Override
    public Optional<Object> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Optional.empty()
                : Optional.ofNullable(authentication.getPrincipal()).filter(SignedInUser.class::isInstance);
    }

    @Override
    public void requireStill(Object reader) {
        var isStill = current()
                .filter(reader::equals)
                .map(SignedInUser.class::cast)
                .filter(user -> signIn.lets(user, SwitchedSession.actor()))
                .isPresent();
        if (!isStill) {
            throw new AccessDeniedException("the session in which this list was opened has ended");
        }
    }
}
