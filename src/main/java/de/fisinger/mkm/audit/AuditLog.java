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
        note(action, subject, null);
    }

    /**
     * Notes what the user of this session did about an MKM-Kunde, in the account in which they work.
     *
     * @param subject what it was done to, in words
     * @param customerId the MKM-Kunde, if it is about one
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    @Transactional
    public void note(AuditAction action, String subject, @Nullable Long customerId) {
        var authentication = session();
        var actor = actors.of(authentication);
        write(
                actor.accountId(),
                actor.userName(),
                actor.actingAs(),
                action,
                subject,
                addressOf(authentication),
                customerId);
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
        write(accountId, actor.userName(), actor.actingAs(), action, subject, addressOf(authentication), null);
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
     * @param customerId the MKM-Kunde whose user it is, if it is an end customer's
     */
    @Transactional
    public void noteOf(
            long accountId,
            String userName,
            AuditAction action,
            String subject,
            @Nullable Authentication authentication,
            @Nullable Long customerId) {
        write(accountId, userName, null, action, subject, addressOf(authentication), customerId);
    }

    /**
     * Notes what somebody did who isn't signed in, such as by a link.
     *
     * @param who in words
     * @param subject what it was done to, in words
     * @param customerId the MKM-Kunde that it is about
     */
    @Transactional
    public void noteOutside(long accountId, String who, AuditAction action, String subject, long customerId) {
        write(accountId, who, null, action, subject, addressOf(null), customerId);
    }

    /**
     * Notes that somebody began or stopped working as a linked user, for one of both accounts.
     *
     * @param who who it is
     * @param as the linked user
     */
    @Transactional
    public void noteSwitch(long accountId, String who, String as, AuditAction action, String subject) {
        write(accountId, who, as, action, subject, addressOf(null), null);
    }

    private void write(
            long accountId,
            String userName,
            @Nullable String actingAs,
            AuditAction action,
            String subject,
            @Nullable String address,
            @Nullable Long customerId) {
        jdbc.sql("""
                        insert into audit_entry (account_id, user_name, acting_as, action, subject, address, customer_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(accountId)
                .param(userName)
                .param(actingAs)
                .param(action.name())
                // it may be what a stranger sent, of which the database holds no zeros
                .param(Texts.cut(EnteredText.line(subject), LONGEST_SUBJECT))
                .param(address)
                .param(customerId)
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
