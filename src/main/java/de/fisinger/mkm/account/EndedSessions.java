package de.fisinger.mkm.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever may not go on in their session is nobody to health and metrics, too, which aren't pages that could be closed. */
final class EndedSessions extends OncePerRequestFilter {

    private final SignIn signIn;

    EndedSessions(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof SignedInUser user && !signIn.lets(user)) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
