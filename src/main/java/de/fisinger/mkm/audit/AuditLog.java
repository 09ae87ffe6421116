package de.fisinger.mkm.audit;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.input.EnteredText;
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
    private final Actors actors;

    AuditLog(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /**
     * Notes what the user of this session did, in the account in which they work.
     *
     * @param subject what it was done to, in words
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void note(AuditAction action, String subject) {
        noteIn(actors.of(session()).accountId(), action, subject);
    }

    /**
     * Notes what the user of this session did and what concerns another account, so that its people read it too.
     *
     * @param subject what it was done to, in words
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void noteIn(long accountId, AuditAction action, String subject) {
        var authentication = session();
        var actor = actors.of(authentication);
        write(accountId, actor.userName(), actor.actingAs(), action, subject, addressOf(authentication));
    }

    private static @Nullable Authentication session() {
        return SecurityContextHolder.getContext().getAuthentication();
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
    public void noteOf(
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

    /**
     * Notes that somebody began or stopped working as a linked user, for one of both accounts.
     *
     * @param who who it is
     * @param as the linked user
     */
    @Transactional
    public void noteSwitch(long accountId, String who, String as, AuditAction action, String subject) {
        write(accountId, who, as, action, subject, addressOf(null));
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
                // it may be what a stranger sent, of which the database holds no zeros
                .param(Texts.cut(EnteredText.line(subject), LONGEST_SUBJECT))
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
