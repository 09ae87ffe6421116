package de.fisinger.mkm.account;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How long sessions last without a request. Whoever looks at the sign-in page has one, too, and anybody can do that as often as
 * they like, so those are short.
 */
@Component
class SessionTimes implements HttpSessionListener {

    private static final Duration WITHOUT_SIGN_IN = Duration.ofMinutes(15);

    private final int signedIn;

    SessionTimes(ServerProperties server) {
        signedIn = (int) Objects.requireNonNull(server.getServlet().getSession().getTimeout())
                .toSeconds();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) WITHOUT_SIGN_IN.toSeconds());
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            request.getRequest().getSession().setMaxInactiveInterval(signedIn);
        }
    }
}
