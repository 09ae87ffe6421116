package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import de.fisinger.mkm.account.SessionSwitch;
import de.fisinger.mkm.account.SignIn;
import de.fisinger.mkm.account.SignedInUser;
import de.fisinger.mkm.account.SwitchedSession;
import de.fisinger.mkm.ui.LiveUpdates;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of users who were deactivated or deleted, whose password changed or whose account was closed, and the
 * work as a linked user who took the access back: at once where a page is open, on whichever app instance; with the next
 * page where none is.
 */
@Component
class EndOfSessions implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfSessions.class);

    private static final long MOMENT_SECONDS = 10;

    private static final int MOST_PAGES = 30;

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

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
            endOldest(ui.getSession());
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
                var original = SwitchedSession.actor();
                watch(ui, user, original);
                original.ifPresent(actor -> watch(ui, actor, original));
                ui.addBeforeEnterListener(enter -> {
                    if (!endedUnlessLet(ui, user, original)) {
                        return;
                    }
                    SecurityContextHolder.clearContext();
                    enter.rerouteTo(SignInView.class);
                });
            }
        });
    }

    /** Each page takes memory until it says that it is closed, or nothing any more; nobody looks at as many. */
    private static void endOldest(VaadinSession session) {
        var open = List.copyOf(session.getUIs());
        open.stream().limit(Math.max(0, open.size() - MOST_PAGES)).forEach(UI::close);
    }

    /** What is told of a user, or of the access by which somebody works as that user. */
    private void watch(UI ui, SignedInUser user, Optional<SignedInUser> original) {
        updates.whileAttached(
                ui,
                user.accountId(),
                subject -> subject.equals("user-" + user.userId())
                        || subject.equals("account-" + user.accountId())
                        || (user.accessId() != null && subject.equals("service-access-" + user.accessId())),
                () -> endedUnlessLet(ui, user, original));
    }

    private boolean endedUnlessLet(UI ui, SignedInUser user, Optional<SignedInUser> original) {
        if (signIn.lets(user, original)) {
            return false;
        }
        var session = ui.getSession().getSession();
        var back = original.filter(signIn::lets)
                .flatMap(actor -> SwitchedSession.backTo(actor, session.getAttribute(CONTEXT)));
        if (back.isPresent()) {
            // the linked user's side ended it: one is oneself again
            session.setAttribute(CONTEXT, back.get());
            ui.getPage().setLocation("/" + SessionSwitch.ENDED);
        } else {
            end(ui.getSession());
        }
        return true;
    }

    /**
     * Leads all pages of a session to where they are told why. Nobody is signed in from here on, so none of them reads or does
     * anything more; the session itself ends after a moment, in which its pages hear of it.
     */
    private static void end(VaadinSession ended) {
        var session = ended.getSession();
        session.removeAttribute(CONTEXT);
        ended.getUIs().forEach(open -> open.getPage().setLocation("/" + SignInView.ENDED));
        CompletableFuture.delayedExecutor(MOMENT_SECONDS, TimeUnit.SECONDS).execute(() -> invalidate(session));
    }

    /** Unless somebody signed in again meanwhile, in the same browser. */
    private static void invalidate(WrappedSession session) {
        try {
            if (session.getAttribute(CONTEXT) == null) {
                session.invalidate();
            }
        } catch (IllegalStateException e) {
            LOG.debug("The session ended by itself", e);
        }
    }
}
