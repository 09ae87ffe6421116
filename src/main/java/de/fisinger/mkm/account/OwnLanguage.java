package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.ui.LanguageChoice;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The language that a user chose in the profile; who works as a linked user keeps the own one. */
@Component
record OwnLanguage(UserRepository users) implements LanguageChoice {

    @Override
    public Optional<Language> chosen() {
        return reader().flatMap(user -> AccountScope.call(
                user.accountId(), () -> users.findById(user.userId()).map(User::language)));
    }

    private static Optional<SignedInUser> reader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return SwitchedSession.actor(authentication)
                .or(() -> authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                        ? Optional.of(user)
                        : Optional.empty());
    }
}
