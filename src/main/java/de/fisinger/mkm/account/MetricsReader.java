package de.fisinger.mkm.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who reads the metrics: whoever shows the token of the settings, and support. */
@Component
class MetricsReader implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationManager<RequestAuthorizationContext> SUPPORT =
            AuthorityAuthorizationManager.hasRole(Role.SUPPORT_NAME);

    private final String token;

    MetricsReader(@Value("${mkm.metrics-token}") String token) {
        this.token = token;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> user, RequestAuthorizationContext context) {
        var shown = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        var isToken = !token.isEmpty() && shown != null && isEqual(shown, "Bearer " + token);
        if (isToken) {
            return new AuthorizationDecision(true);
        }
        return SUPPORT.authorize(user, context);
    }

    /** In a time that tells nothing of where they differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
