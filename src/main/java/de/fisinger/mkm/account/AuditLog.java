package de.fisinger.mkm.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did what, as whom, when and from where. Entries are written in the transaction of what they tell, if there is one,
 * and can't be changed afterwards: the database refuses it.
 */
@Component
public class AuditLog {

    private static final int LONGEST_SUBJECT = 300;

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes what the user of this session did, in the account in which they work.
     *
     * @param subject what it was done to, in words
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void note(AuditAction action, String subject) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        noteIn(CurrentUser.of(authentication).accountId(), action, subject);
    }

    /**
     * Notes what the user of this session did and what concerns another account, so that its people read it too.
     *
     * @param subject what it was done to, in words
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void noteIn(long accountId, AuditAction action, String subject) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var user = CurrentUser.of(authentication);
        var actor = SwitchedSession.actor(authentication);
        write(
                accountId,
                actor.orElse(user).getUsername(),
                actor.isPresent() ? user.getUsername() : null,
                action,
                subject,
                addressOf(authentication));
    }

    /**
     * Notes what the user of this session did, in the account in which they work and in the one that it concerns.
     *
     * @param accountId whom it concerns; null if nobody's account
     * @param subject what it was done to, in words
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void noteForBoth(@Nullable Long accountId, AuditAction action, String subject) {
        note(action, subject);
        if (accountId != null) {
            noteIn(accountId, action, subject);
        }
    }

    /**
     * Notes what happened to a user outside of a session, such as a sign-in.
     *
     * @param authentication tells the address, if it is from a request
     */
    @Transactional
    void noteOf(
            long accountId,
            String userName,
            AuditAction action,
            String subject,
            @Nullable Authentication authentication) {
        write(accountId, userName, null, action, subject, addressOf(authentication));
    }

    /**
     * Notes what somebody did who isn't signed in, such as by a link.
     *
     * @param who in words
     * @param subject what it was done to, in words
     */
    @Transactional
    public void noteOutside(long accountId, String who, AuditAction action, String subject) {
        write(accountId, who, null, action, subject, addressOf(null));
    }

    /** Notes that somebody began or stopped working as a linked user, for both accounts. */
    @Transactional
    void noteSwitch(SignedInUser actor, SignedInUser linked, AuditAction action) {
        var words = linked.getUsername() + " · " + linked.accountName();
        for (var accountId : List.of(linked.accountId(), actor.accountId())) {
            write(accountId, actor.getUsername(), linked.getUsername(), action, words, addressOf(null));
        }
    }

    private void write(
            long accountId,
            String userName,
            @Nullable String actingAs,
            AuditAction action,
            String subject,
            @Nullable String address) {
        jdbc.sql("""
                        insert into audit_entry (account_id, user_name, acting_as, action, subject, address)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(accountId)
                .param(userName)
                .param(actingAs)
                .param(action.name())
                .param(subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)))
                .param(address)
                .update();
    }

    /** The address of the request that does it; on a thread without a request, the one from which the session was begun. */
    private static @Nullable String addressOf(@Nullable Authentication authentication) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            return request.getRequest().getRemoteAddr();
        }
        return Optional.ofNullable(authentication)
                .map(Authentication::getDetails)
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress())
                .orElse(null);
    }
}
