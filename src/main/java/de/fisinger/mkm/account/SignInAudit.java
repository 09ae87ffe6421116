package de.fisinger.mkm.account;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.switchuser.AuthenticationSwitchUserEvent;
import org.springframework.stereotype.Component;

/** Notes sign-ins and sign-outs, working as a linked user, and tries to sign in as somebody who exists. */
@Component
record SignInAudit(AuditLog audit, UserRepository users, RequestLimits limits) {

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            note(
                    user.accountId(),
                    user.getUsername(),
                    AuditAction.SIGNED_IN,
                    event.getAuthentication(),
                    user.customerId());
        }
    }

    @EventListener
    void switched(AuthenticationSwitchUserEvent event) {
        var before = event.getAuthentication();
        SwitchedSession.actor(before)
                .ifPresentOrElse(
                        actor -> noteSwitch(actor, CurrentUser.of(before), AuditAction.SWITCHED_BACK),
                        () -> noteSwitch(
                                CurrentUser.of(before),
                                (SignedInUser) Objects.requireNonNull(event.getTargetUser()),
                                AuditAction.SWITCHED));
    }

    /** For both accounts. */
    private void noteSwitch(SignedInUser actor, SignedInUser linked, AuditAction action) {
        var words = linked.getUsername() + " · " + linked.accountName();
        for (var accountId : List.of(linked.accountId(), actor.accountId())) {
            audit.noteSwitch(accountId, actor.getUsername(), linked.getUsername(), action, words);
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            var actor = SwitchedSession.actor(event.getAuthentication()).orElse(user);
            note(
                    actor.accountId(),
                    actor.getUsername(),
                    AuditAction.SIGNED_OUT,
                    event.getAuthentication(),
                    actor.customerId());
        }
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        var typed = event.getAuthentication().getName();
        if (!SignIn.canBeSomebody(typed)) {
            return;
        }
        AccountScope.callForAllAccounts(() -> users.findByUserName(typed))
                .filter(user -> limits.allows(RequestLimits.Kind.NOTED_FAILURES_OF_USER, user.userName()))
                .ifPresent(user -> note(
                        user.accountId(),
                        user.userName(),
                        AuditAction.SIGN_IN_FAILED,
                        event.getAuthentication(),
                        user.customerId()));
    }

    private void note(
            long accountId,
            String userName,
            AuditAction action,
            Authentication authentication,
            @Nullable Long customerId) {
        audit.noteOf(accountId, userName, action, userName, authentication, customerId);
    }
}
