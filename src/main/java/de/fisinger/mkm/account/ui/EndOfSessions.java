package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.fisinger.mkm.account.SignIn;
import de.fisinger.mkm.account.SignedInUser;
import de.fisinger.mkm.ui.LiveUpdates;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of users who were deactivated or deleted, or whose password changed: at once where a page is open,
 * on whichever app instance; with the next page where none is.
 */
@Component
class EndOfSessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private final transient SignIn signIn;
    private final transient LiveUpdates updates;

    EndOfSessions(SignIn signIn, LiveUpdates updates) {
        this.signIn = signIn;
        this.updates = updates;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
                updates.whileAttached(
                        ui, user.accountId(), ("user-" + user.userId())::equals, () -> endedUnlessLet(ui, user));
                ui.addBeforeEnterListener(enter -> {
                    if (endedUnlessLet(ui, user)) {
                        SecurityContextHolder.clearContext();
                        enter.rerouteTo(SignInView.class);
                    }
                });
            }
        });
    }

    private boolean endedUnlessLet(UI ui, SignedInUser user) {
        if (signIn.lets(user)) {
            return false;
        }
        // nobody is signed in from here on; the session itself lives until the page has told why
        ui.getSession().getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        ui.getPage().setLocation("/" + SignInView.ENDED);
        return true;
    }
}
